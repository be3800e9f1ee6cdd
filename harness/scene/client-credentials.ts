import { pathOf } from '../expect/sent-line.js'
import type { Visit } from '../expect/visit.js'
import type { Ask } from '../target/invocation.js'
import { fieldOf } from '../wire/field.js'
import type { RequestView } from '../wire/request.js'
import { answerOf, documentOf, message, redirectTo } from './client-answer.js'
import { fetchAnswer } from './client-fetch.js'
import { otherServer } from './client-redirect.js'
import type { ClientScene } from './client-scene.js'

/** The challenge of §11.1 as most servers write it. */
export const usualChallenge = 'WWW-Authenticate: Basic realm="hall"'

// A line of base64 in mail ends after 57 octets; these are more than twice as many.
const LONG = 120

/**
 * Fetches a document with credentials in the URL, which the server gives out against them alone:
 * whoever comes without is refused with these fields.
 */
export async function fetchProtected(
  scene: ClientScene,
  challenge: string = usualChallenge
): Promise<Visit> {
  return fetchWithCredentials(scene, '{name}:{word}', challenge)
}

/**
 * The same with credentials of this form, in which {name} and {word} stand for random words and
 * {long} for a very long one.
 */
export async function fetchWithCredentials(
  scene: ClientScene,
  form: string,
  challenge: string = usualChallenge
): Promise<Visit> {
  const userinfo = invent(scene, form)
  const body = Buffer.from(scene.random.text())
  const target = `/${scene.random.word()}`
  const server = await scene.listen(request =>
    answerOf(isAllowed(request, userinfo) ? documentOf(body) : refusal(challenge))
  )
  return scene.run({ method: 'GET', url: server.url(target), userinfo }, { body, target })
}

/** Fetches with credentials in the URL, and is redirected to a page of the same protected server. */
export async function moveWithin(scene: ClientScene): Promise<Visit> {
  const userinfo = invent(scene)
  const body = Buffer.from(scene.random.text())
  const server = await scene.listen(request => {
    if (!isAllowed(request, userinfo)) return answerOf(refusal())
    return answerOf(pathOf(request) === '/' ? redirectTo(server.url('/next')) : documentOf(body))
  })
  return scene.run(following(server.url('/'), userinfo), { body })
}

/** Fetches with credentials in the URL, and is redirected to another server that asks for some too. */
export async function moveElsewhere(scene: ClientScene): Promise<Visit> {
  const userinfo = invent(scene)
  const there = await scene.listen(() => answerOf(refusal()), otherServer)
  const here = await scene.listen(request =>
    answerOf(isAllowed(request, userinfo) ? redirectTo(there.url('/there')) : refusal())
  )
  return scene.run(following(here.url('/'), userinfo))
}

/** Fetches without credentials and is asked for some by these fields. */
export async function receiveChallenge(scene: ClientScene, challenge: string): Promise<Visit> {
  return fetchAnswer(scene, answerOf(refusal(challenge)), { body: Buffer.from(REFUSED) })
}

const REFUSED = 'not without credentials'

function refusal(challenge: string = usualChallenge): Buffer {
  const lines = ['HTTP/1.0 401 Unauthorized', challenge, `Content-Length: ${REFUSED.length}`]
  return message(lines, Buffer.from(REFUSED))
}

function invent(scene: ClientScene, form = '{name}:{word}'): string {
  const { random } = scene
  scene.credentials = form
    .replaceAll('{name}', random.word())
    .replaceAll('{word}', random.word())
    .replaceAll('{long}', random.word(LONG))
  return scene.credentials
}

function following(url: string, userinfo: string): Ask {
  return { method: 'GET', url, userinfo, follow: true }
}

/** The server compares what it decodes, so that the form of the field is a finding of its own. */
function isAllowed(request: RequestView, credentials: string): boolean {
  const [scheme, cookie = ''] = (fieldOf(request, 'Authorization') ?? '').split(/\s+/)
  const decoded = Buffer.from(cookie, 'base64').toString('latin1')
  return scheme?.toLowerCase() === 'basic' && decoded === credentials
}
