import type { Visit } from '../expect/visit.js'
import type { Ask } from '../target/invocation.js'
import type { ServerOptions } from '../wire/server.js'
import type { Answer } from '../wire/session.js'
import { answerOf, documentOf } from './client-answer.js'
import { isArgument } from './client-body.js'
import { filledIn } from './client-fetch.js'
import type { ClientScene } from './client-scene.js'

/** What may differ from one post to the next. */
export interface Posting {
  readonly ask?: Partial<Ask>
  /** A success with a random body by default; `body` is what the client then has to print. */
  readonly answer?: Answer
  readonly body?: Buffer
  /** With {origin} for the server's; a random path by default. */
  readonly url?: string
  /** How the server goes about it. */
  readonly server?: ServerOptions
}

/** Posts a body as an argument where it can be one, and from a file otherwise. */
export async function postBody(scene: ClientScene, given: Buffer, posting?: Posting) {
  const inline = scene.offers('data') && isArgument(given)
  return inline ? postText(scene, given.toString('utf8'), posting) : postFile(scene, given, posting)
}

/** Posts a form with a random value. */
export async function postForm(scene: ClientScene, posting?: Posting): Promise<Visit> {
  return postBody(scene, Buffer.from(`name=${scene.random.word()}`), posting)
}

/** Posts a text given on the command line. */
export async function postText(
  scene: ClientScene,
  text: string,
  posting: Posting = {}
): Promise<Visit> {
  const given = Buffer.from(text)
  return post(scene, given, { ...posting, ask: { data: text, ...posting.ask } })
}

/** Posts the content of a file. */
export async function postFile(
  scene: ClientScene,
  given: Buffer,
  posting: Posting = {}
): Promise<Visit> {
  return post(scene, given, { ...posting, ask: { file: scene.place(given), ...posting.ask } })
}

/** Asks for what the assignment forbids: a body from two places, or a body for a GET. */
export async function postTwice(scene: ClientScene): Promise<Visit> {
  const file = scene.place(Buffer.from(scene.random.text()))
  return postText(scene, scene.random.text(), { ask: { file } })
}

export async function getWithText(scene: ClientScene): Promise<Visit> {
  return postText(scene, scene.random.text(), { ask: { method: 'GET' } })
}

export async function getWithFile(scene: ClientScene): Promise<Visit> {
  return postFile(scene, Buffer.from(scene.random.text()), { ask: { method: 'GET' } })
}

/** Posts a form with fields of the user's own. */
export async function postWithFields(
  scene: ClientScene,
  headers: readonly string[]
): Promise<Visit> {
  scene.fields = headers
  return postForm(scene, { ask: { headers } })
}

async function post(scene: ClientScene, given: Buffer, posting: Posting): Promise<Visit> {
  const body = posting.body ?? Buffer.from(scene.random.text())
  const answer = posting.answer ?? answerOf(documentOf(body))
  const server = await scene.listen(() => answer, posting.server)
  const target = `/${scene.random.word()}`
  const url = filledIn(posting.url ?? `{origin}${target}`, server)
  return scene.run({ method: 'POST', url, ...posting.ask }, { body, given, target })
}
