import type { Visit } from '../expect/visit.js'
import type { Answer } from '../wire/session.js'
import { answerOf, type Close, documentOf, unmeasured } from './client-answer.js'
import { fetchAnswer } from './client-fetch.js'
import type { ClientScene } from './client-scene.js'

/** Fetches a body whose length is announced. */
export async function receive(scene: ClientScene, body: Buffer): Promise<Visit> {
  return fetchAnswer(scene, answerOf(documentOf(body)), { body })
}

/** Fetches a body that ends with the connection. */
export async function receiveUnmeasured(scene: ClientScene, body: Buffer): Promise<Visit> {
  return fetchAnswer(scene, answerOf(unmeasured(body)), { body })
}

/** Fetches a random body with this status. */
export async function receiveStatus(scene: ClientScene, status: number): Promise<Visit> {
  const body = Buffer.from(scene.random.text())
  return fetchAnswer(scene, answerOf(documentOf(body, `${status} Said So`)), { body })
}

/** Fetches a random body behind these octets, in which {length} stands for its length. */
export async function receiveBehind(
  scene: ClientScene,
  head: Buffer,
  close: Close = 'end'
): Promise<Visit> {
  const { body, bytes } = bodyBehind(scene, head)
  return fetchAnswer(scene, answerOf(bytes, close), { body })
}

/** A random body, and the message that it makes with these octets and its {length}. */
export function bodyBehind(scene: ClientScene, head: Buffer): Record<'body' | 'bytes', Buffer> {
  const body = Buffer.from(scene.random.text())
  const start = head.toString('latin1').replaceAll('{length}', `${body.length}`)
  return { body, bytes: Buffer.concat([Buffer.from(start, 'latin1'), body]) }
}

/** Fetches a random body whose head has these lines; {long} stands for a value of 4000 octets. */
export async function receiveBehindField(scene: ClientScene, lines: Buffer): Promise<Visit> {
  const field = lines.toString('latin1').replaceAll('{long}', 'long '.repeat(800).trim())
  const head = `HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n${field}\r\n`
  return receiveBehind(scene, Buffer.from(head, 'latin1'))
}

/** Fetches an answer of HTTP/0.9 that begins so: all of it is the body. */
export async function receiveSimple(
  scene: ClientScene,
  start: Buffer,
  answer: (body: Buffer) => Answer = answerOf
): Promise<Visit> {
  const body = Buffer.concat([start, Buffer.from(scene.random.text())])
  return fetchAnswer(scene, answer(body), { body })
}

/** The same, octet by octet. */
export async function receiveSimpleDripped(scene: ClientScene, start: Buffer): Promise<Visit> {
  return receiveSimple(scene, start, drip => [{ drip }, { end: true }])
}

/** Fetches these octets and nothing more. */
export async function receiveBytes(
  scene: ClientScene,
  bytes: Buffer,
  close: Close = 'end'
): Promise<Visit> {
  return fetchAnswer(scene, answerOf(bytes, close))
}

/** Asks for the document only if it is newer, and is answered so while the connection stays open. */
export async function receiveConditionally(scene: ClientScene, bytes: Buffer): Promise<Visit> {
  const headers = ['If-Modified-Since: Sat, 29 Oct 1994 19:43:31 GMT']
  return fetchAnswer(scene, answerOf(bytes, 'hold'), { ask: { headers } })
}

/** Asks for a head, and is answered so while the connection stays open. */
export async function receiveHead(scene: ClientScene, bytes: Buffer): Promise<Visit> {
  return fetchAnswer(scene, answerOf(bytes, 'hold'), { ask: { method: 'HEAD' } })
}

/** Where a response is cut: the octets before are sent at once, those behind one by one. */
export const cuts = {
  'octet by octet': () => 0,
  'cut in the status line': () => 'HTTP/1.'.length,
  'cut in the empty line': head => head.length - 1,
  'cut behind the head': head => head.length,
  'cut in the body': (head, body) => head.length + Math.floor(body.length / 2)
} as const satisfies Readonly<Record<string, (head: Buffer, body: Buffer) => number>>

export type Cut = keyof typeof cuts

/** Fetches a body of a few hundred octets that arrives in pieces. */
export async function receiveInPieces(scene: ClientScene, cut: Cut): Promise<Visit> {
  const body = Buffer.from(scene.random.text(40))
  const bytes = documentOf(body)
  const head = bytes.subarray(0, bytes.length - body.length)
  const at = cuts[cut](head, body)
  const first = [{ send: bytes.subarray(0, at) }, { pause: 'glance' }] as const
  const answer = [...(at > 0 ? first : []), { drip: bytes.subarray(at) }, { end: true }]
  return fetchAnswer(scene, answer as Answer, { body })
}

// Curl, the most patient of the clients measured, gives up after 300 KiB of head.
const ENDLESS = 4 * 2 ** 20

/** Heads that never come to their empty line: what begins them, and what is repeated then. */
export const endless = {
  'a status line without end': ['HTTP/1.0 200 ', 'so it is and '],
  'a field without end': ['HTTP/1.0 200 OK\r\nX-Long: ', 'and so on '],
  'fields without end': ['HTTP/1.0 200 OK\r\n', 'X-More: and so on\r\n'],
  'informational responses without end': ['', 'HTTP/1.0 100 Continue\r\n\r\n']
} as const satisfies Readonly<Record<string, readonly [start: string, again: string]>>

export type Endless = keyof typeof endless

/** Fetches a head without end, of which the server sends a part and then stays silent. */
export async function receiveEndless(scene: ClientScene, kind: Endless): Promise<Visit> {
  const [start, again] = endless[kind]
  const bytes = Buffer.from(start + again.repeat(Math.ceil(ENDLESS / again.length)))
  return fetchAnswer(scene, answerOf(bytes, 'hold'))
}
