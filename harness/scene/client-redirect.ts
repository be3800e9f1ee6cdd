import { pathOf } from '../expect/sent-line.js'
import type { Visit } from '../expect/visit.js'
import type { Ask } from '../target/invocation.js'
import type { RequestView } from '../wire/request.js'
import type { ScriptedServer } from '../wire/server.js'
import type { Answer } from '../wire/session.js'
import { answerOf, documentOf, message, noteOf, redirectTo } from './client-answer.js'
import { postForm } from './client-post.js'
import type { ClientScene } from './client-scene.js'

/** What is told of a server that another one leads to. */
export const otherServer = { label: 'the other server' } as const

// Twice as many as §9.3 would have a client follow.
const CHAIN = 10

// Clients stop after 5 to 50 redirects; one that goes on after a hundred goes on for ever.
const LOOP = 100

/**
 * Fetches a document that is answered by this status and this field, in which {here} stands for a
 * URL on the same server, {elsewhere} for one on another and {path} for one without scheme and
 * host. `target` of the visit is the path of the location.
 */
export async function meetRedirect(scene: ClientScene, status: number, field: string) {
  const body = Buffer.from(scene.random.text())
  const path = `/${scene.random.word()}/moved.html?to=${scene.random.word()}`
  const elsewhere = await scene.listen(() => answerOf(documentOf(body)), otherServer)
  const isElsewhere = field.includes('{elsewhere}')
  const here = await listenAt(scene, server => ({
    [path]: documentOf(isElsewhere ? Buffer.from('another document') : body),
    '/': noteOf(`${status} Look There`, [
      located(field, path, server, elsewhere),
      'Connection: close'
    ])
  }))
  return follow(scene, here.url('/'), { body, target: path })
}

/** Fetches a document through three redirects on one server. */
export async function meetThree(scene: ClientScene): Promise<Visit> {
  const body = Buffer.from(scene.random.text())
  const here = await listenAt(scene, server => ({
    '/': redirectTo(server.url('/two')),
    '/two': redirectTo(server.url('/three')),
    '/three': redirectTo(server.url('/four')),
    '/four': documentOf(body)
  }))
  return follow(scene, here.url('/'), { body })
}

/** Fetches a document behind ten redirects on one server. */
export async function meetChain(scene: ClientScene): Promise<Visit> {
  const body = Buffer.from(scene.random.text())
  const here: ScriptedServer = await scene.listen((_, nth) =>
    answerOf(nth > CHAIN ? documentOf(body) : redirectTo(here.url(`/step/${nth}`)))
  )
  return follow(scene, here.url('/'), { body })
}

/** Fetches what redirects to itself, until the server has seen enough and falls silent. */
export async function meetLoop(scene: ClientScene): Promise<Visit> {
  const here: ScriptedServer = await scene.listen((_, nth) =>
    nth > LOOP ? answerOf(Buffer.alloc(0), 'hold') : answerOf(redirectTo(here.url('/loop')))
  )
  return follow(scene, here.url('/loop'))
}

/** Fetches through a redirect whose connection the server leaves open, as if more could come. */
export async function meetOpenRedirect(scene: ClientScene): Promise<Visit> {
  const body = Buffer.from(scene.random.text())
  const here: ScriptedServer = await scene.listen(request =>
    pathOf(request) === '/'
      ? answerOf(noteOf('302 Look There', [`Location: ${here.url('/next')}`]), 'stay')
      : answerOf(documentOf(body))
  )
  return follow(scene, here.url('/'), { body })
}

/** Posts, following redirects if the client can, and is redirected with this status. */
export async function postAndMeet(scene: ClientScene, status: number): Promise<Visit> {
  const arrived = answerOf(documentOf(Buffer.from('arrived')))
  const there = await scene.listen(() => arrived, otherServer)
  const answer = answerOf(redirectTo(there.url('/there'), `${status} Look There`))
  const ask = scene.offers('follow') ? { follow: true } : {}
  return postForm(scene, { answer, ask })
}

/** Fetches with credentials and is redirected to another server. */
export async function carryCredentials(scene: ClientScene): Promise<Visit> {
  const arrived = answerOf(documentOf(Buffer.from('arrived')))
  const there = await scene.listen(() => arrived, otherServer)
  const here = await scene.listen(() => answerOf(redirectTo(there.url('/there'))))
  return follow(scene, here.url('/'), {}, { headers: [credentials(scene)] })
}

/** Fetches with credentials that the server refuses whatever it gets. */
export async function offerCredentials(scene: ClientScene): Promise<Visit> {
  const refusal = message(
    ['HTTP/1.0 401 Unauthorized', 'WWW-Authenticate: Basic realm="hall"', 'Content-Length: 2'],
    Buffer.from('no')
  )
  const server = await scene.listen(() => answerOf(refusal))
  return scene.run({ method: 'GET', url: server.url('/'), headers: [credentials(scene)] })
}

/** Fetches a choice: a list as the body, a preferred location, and a document there. */
export async function meetChoice(scene: ClientScene, status: number): Promise<Visit> {
  const body = Buffer.from(scene.random.text())
  const here = await listenAt(scene, server => ({
    '/preferred': documentOf(body),
    '/': message(
      [
        `HTTP/1.0 ${status} Choose`,
        `Location: ${server.url('/preferred')}`,
        'Connection: close',
        `Content-Length: ${body.length}`
      ],
      body
    )
  }))
  const ask = { method: 'GET', url: here.url('/') } as const
  return scene.run({ ...ask, ...(scene.offers('follow') && { follow: true }) }, { body })
}

async function follow(
  scene: ClientScene,
  url: string,
  about: { readonly body?: Buffer; readonly target?: string } = {},
  ask: Partial<Ask> = {}
): Promise<Visit> {
  return scene.run({ method: 'GET', url, follow: true, ...ask }, about)
}

/** A server that answers by path; the path "/" stands for every other as well. */
async function listenAt(
  scene: ClientScene,
  pages: (server: ScriptedServer) => Readonly<Record<string, Buffer>>
): Promise<ScriptedServer> {
  const server: ScriptedServer = await scene.listen((request: RequestView): Answer => {
    const all = pages(server)
    return answerOf(all[pathOf(request)] ?? all['/'] ?? Buffer.alloc(0))
  })
  return server
}

function located(field: string, path: string, here: ScriptedServer, elsewhere: ScriptedServer) {
  return field
    .replaceAll('{here}', here.url(path))
    .replaceAll('{elsewhere}', elsewhere.url(path))
    .replaceAll('{path}', path)
}

/** "name:word" in base64, as §11.1 has it. */
function credentials({ random }: ClientScene): string {
  return `Authorization: Basic ${Buffer.from(`${random.word()}:${random.word()}`).toString('base64')}`
}
