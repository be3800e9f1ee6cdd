import type { Observed } from '../expect/observed.js'
import { fill } from './placeholder.js'
import { requestText } from './request-text.js'
import type { ServerScene } from './server-scene.js'

/**
 * Header fields that cost a careless server time or memory, by the words of a step. The long
 * values keep below 8000 octets, which many servers take for the longest line that they read.
 */
export const burdens = {
  'a field of 70000 octets': () => `X-Long: ${'x'.repeat(70_000)}`,
  'a field of 150000 octets': () => `X-Long: ${'x'.repeat(150_000)}`,
  '5000 fields of different names': () => lines(5000, nth => `X-${nth}: y`),
  '5000 fields of one name': () => lines(5000, () => 'X-Same: y'),
  '5000 empty fields': () => lines(5000, nth => `X-${nth}:`),
  '4096 names of one hash': () => lines(4096, nth => `${colliding(nth)}: y`),
  'a field folded 30000 times': () => `X-Folded: a${'\r\n\t'.repeat(30_000)}`,
  'quotes that never close': () => `Accept: ${'a/b;q="'.repeat(1000)}`,
  'thousands of commas': () => `Accept: ${','.repeat(7000)}`,
  'thousands of brackets': () => `User-Agent: ${'('.repeat(7000)}`,
  'thousands of ranges': () => `Range: bytes=${'0-,'.repeat(2000)}0-`,
  'a date lost in spaces': () => `If-Modified-Since: Sat,${' '.repeat(7000)}x`,
  'credentials of signs': () => `Authorization: Basic ${'='.repeat(7000)}`,
  'credentials of backslashes': () => `Authorization: Digest ${'a="\\'.repeat(1700)}`
} as const satisfies Readonly<Record<string, () => string>>

export type BurdenName = keyof typeof burdens

/** Heads that never come to their end, as far as they are sent. */
export const endlessHeads = {
  'a request line without end': () => `GET /${'x'.repeat(ENDLESS)}`,
  'a field without end': () => `${START}X-Endless: ${'x'.repeat(ENDLESS)}`,
  'fields without end': () => `${START}${'X-More: yyyyyyyyyy\r\n'.repeat(ENDLESS / 20)}`,
  'a continuation without end': () => `${START}X-Endless: a\r\n${'\ty\r\n'.repeat(ENDLESS / 4)}`
} as const satisfies Readonly<Record<string, () => string>>

export type EndlessHead = keyof typeof endlessHeads

const START = 'GET {document} HTTP/1.0\r\nHost: {authority}\r\n'

// Servers read lines of 8 KiB by default, as nginx, Apache and lighttpd, or of 64 KiB, as Python.
const ENDLESS = 150_000

/** Asks for the document with these fields. */
export function getBurdened(scene: ServerScene, name: BurdenName): Promise<Observed> {
  const fields = Buffer.from(burdens[name](), 'latin1')
  return scene.ask(requestText(scene, { target: scene.shelf.get('document').path, fields }))
}

/** Asks for the document by a request line of so many octets: a query makes up for the rest. */
export function getByLine(scene: ServerScene, octets: number): Promise<Observed> {
  const { path } = scene.shelf.get('document')
  const start = `${path}${path.includes('?') ? '&' : '?'}`
  const rest = octets - `GET ${start} HTTP/1.0`.length
  return scene.ask(requestText(scene, { target: `${start}${'x'.repeat(rest)}` }))
}

/** Sends a head that does not end, and then nothing. */
export function sendEndless(scene: ServerScene, name: EndlessHead): Promise<Observed> {
  return scene.ask(fill(scene, Buffer.from(endlessHeads[name](), 'latin1')))
}

/** Announces a body of five octets, sends none of them and ends. */
export async function announceBody(scene: ServerScene, method: string): Promise<void> {
  const { path } = scene.shelf.get('document')
  const fields = Buffer.from('Content-Length: 5')
  const conversation = await scene.open()
  await conversation.say(requestText(scene, { method, target: path, fields }))
  await conversation.finish()
  await conversation.answered()
}

function lines(count: number, line: (nth: number) => string): string {
  return Array.from({ length: count }, (_, nth) => line(nth)).join('\r\n')
}

/** Names of 24 letters that are one and the same to a hash which multiplies by 31, as Java's. */
function colliding(nth: number): string {
  const bits = Array.from({ length: 12 }, (_, place) => (nth >> place) & 1)
  return bits.map(bit => (bit === 1 ? 'Aa' : 'BB')).join('')
}
