import { Inconclusive } from '../expect/outcome.js'
import { asctime, rfc850, rfc1123 } from './http-date.js'
import type { ServerScene } from './server-scene.js'

/**
 * Puts values for the words in braces, as {document} or {modified + 1 day}; empty braces and what
 * is no word stay as they are. Throws an Error for a word that nobody knows.
 */
export function fill(scene: ServerScene, text: Buffer): Buffer {
  const filled = text
    .toString('latin1')
    .replace(/\{([a-z][^{}]*)\}/g, (_, word: string) => meaningOf(scene, word))
  return Buffer.from(filled, 'latin1')
}

const places = {
  document: ({ shelf }) => shelf.get('document').path,
  name: ({ shelf }) => shelf.get('document').path.slice(1),
  'second document': ({ shelf }) => shelf.get('second document').path,
  directory: ({ shelf }) => shelf.get('directory').path,
  'directory without slash': ({ shelf }) => shelf.get('directory').path.slice(0, -1),
  missing: ({ shelf }) => shelf.missing,
  unknown: ({ shelf }) => shelf.unknown,
  authority: scene => scene.authority,
  canary: () => 'canary.txt',
  'sibling canary': scene => canary(scene, '../root-sibling/').path.slice('../'.length),
  'canary path': scene => canary(scene, '../canary').absolute
} as const satisfies Readonly<Record<string, (scene: ServerScene) => string>>

function meaningOf(scene: ServerScene, word: string): string {
  const [, place = word, sample] = /^(.*) in (%(?:25)?6[aA])$/.exec(word) ?? []
  if (!Object.hasOwn(places, place)) return dateOf(scene, word)
  return escaped(places[place as keyof typeof places](scene), sample)
}

function canary(scene: ServerScene, start: string) {
  const found = scene.root.canaries.find(({ path }) => path.startsWith(start))
  if (found) return found
  throw new Error(`no canary lies at ${start}`)
}

/** Every character but the slashes escaped, in the case and as often as the sample shows. */
function escaped(path: string, sample: string | undefined): string {
  if (sample === undefined) return path
  const sign = sample.startsWith('%25') ? '%25' : '%'
  return path.replace(/[^/]/g, character => {
    const digits = character.charCodeAt(0).toString(16)
    return sign + (sample.endsWith('A') ? digits.toUpperCase() : digits)
  })
}

const DATE = /^(modified|now)(?: ([+-]) (\d+) (day|second)s?)?(?: as (RFC 850|asctime))?$/
const forms = { 'RFC 850': rfc850, asctime } as const

function dateOf(scene: ServerScene, word: string): string {
  const [, base, sign, count, unit, form] = DATE.exec(word) ?? []
  if (base === undefined) throw new Error(`{${word}} stands for nothing`)
  const seconds = Number(`${sign ?? ''}${count ?? 0}`) * (unit === 'day' ? 86_400 : 1)
  const date = new Date(start(scene, base).getTime() + seconds * 1000)
  return form === undefined ? rfc1123(date) : forms[form as keyof typeof forms](date)
}

function start({ shelf }: ServerScene, base: string): Date {
  if (base === 'now') return new Date()
  const { modified } = shelf.get('document')
  if (modified) return modified
  throw new Inconclusive('the server does not tell when the document was last modified')
}
