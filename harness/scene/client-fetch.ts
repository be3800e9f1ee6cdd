import type { Visit } from '../expect/visit.js'
import type { Ask } from '../target/invocation.js'
import { ScriptedServer } from '../wire/server.js'
import type { Answer } from '../wire/session.js'
import { answerOf, documentOf } from './client-answer.js'
import type { ClientScene } from './client-scene.js'

/** Fetches a document of a random name and content. */
export async function fetchDocument(scene: ClientScene, ask: Partial<Ask> = {}): Promise<Visit> {
  const body = Buffer.from(scene.random.text())
  return fetchAnswer(scene, answerOf(documentOf(body)), { body, ask })
}

/** Fetches a document of a random name that is answered so. `body` is what has to be printed. */
export async function fetchAnswer(
  scene: ClientScene,
  answer: Answer,
  { body, ask }: { readonly body?: Buffer; readonly ask?: Partial<Ask> } = {}
): Promise<Visit> {
  const target = `/${scene.random.word()}`
  const server = await scene.listen(() => answer)
  const url = server.url(target)
  return scene.run({ method: 'GET', url, ...ask }, { target, ...(body && { body }) })
}

/** Fetches a URL in which {origin} and {port} stand for a server's. */
export async function fetchUrl(scene: ClientScene, pattern: string): Promise<Visit> {
  const body = Buffer.from(scene.random.text())
  const script = () => answerOf(documentOf(body))
  // What the pattern writes out is where the server has to be.
  const isWritten = !pattern.includes('{origin}')
  const server = await scene.listen(script, isWritten ? { host: '127.0.0.1' } : {})
  const url = filledIn(pattern, server)
  return scene.run({ method: 'GET', url }, { body })
}

/** Fetches a document by a URL that begins so, with {host} for an address, and names no port. */
export async function fetchAtDefaultPort(scene: ClientScene, written: string): Promise<Visit> {
  const body = Buffer.from(scene.random.text())
  const target = `/${scene.random.word()}`
  const origin = written.replace('{host}', await scene.openDefaultPort())
  await scene.listen(() => answerOf(documentOf(body)))
  return scene.run({ method: 'GET', url: origin + target }, { body, target })
}

/** Fetches a document with fields of the user's own, each `name: value`. */
export async function fetchWithFields(
  scene: ClientScene,
  fields: readonly string[]
): Promise<Visit> {
  scene.fields = fields
  return fetchDocument(scene, { headers: fields })
}

/** Fetches two documents, one from each of two servers. */
export async function fetchFromTwo(scene: ClientScene): Promise<void> {
  await fetchDocument(scene)
  await fetchDocument(scene)
}

/** Fetches a document and has it written to a file of this name. */
export async function store(scene: ClientScene, body: Buffer, name: string): Promise<Visit> {
  const output = scene.pathOf(name)
  return fetchAnswer(scene, answerOf(documentOf(body)), { body, ask: { output } })
}

/** Fetches from a server that closes every connection before it has read anything. */
export async function fetchUnheard(scene: ClientScene): Promise<Visit> {
  const server = await scene.listen(() => answerOf(Buffer.alloc(0)), { answerAt: 'connect' })
  return scene.run({ method: 'GET', url: server.url(`/${scene.random.word()}`) })
}

/** Fetches from a port that was free a moment ago and is nobody's now. */
export async function fetchFromNobody(scene: ClientScene): Promise<Visit> {
  const server = await ScriptedServer.listen(() => [])
  const url = server.url(`/${scene.random.word()}`)
  await server.close()
  return scene.run({ method: 'GET', url })
}

export function filledIn(pattern: string, server: Pick<ScriptedServer, 'port' | 'url'>): string {
  return pattern.replaceAll('{origin}', server.url('')).replaceAll('{port}', `${server.port}`)
}
