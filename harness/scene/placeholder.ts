import { join } from 'node:path'
import { Inconclusive } from '../expect/outcome.js'
import { dateOf } from './date-word.js'
import { internalPath } from './internal.js'
import { programPath } from './program-path.js'
import { redirectOf } from './resource.js'
import type { ServerScene } from './server-scene.js'

/**
 * Puts values for the words in braces, as {document} or {modified + 1 day}; empty braces and what
 * is no word stay as they are. Throws an Error for a word that nobody knows.
 */
export function fill(scene: ServerScene, text: Buffer): Buffer {
  const filled = text
    .toString('latin1')
    .replace(/\{([a-z][^{}]*)\}/g, (_, words: string) => meaningOf(scene, words))
  return Buffer.from(filled, 'latin1')
}

const places = {
  document: ({ shelf }) => shelf.get('document').path,
  'document path': ({ shelf }) => withoutQuery(shelf.get('document').path),
  name: ({ shelf }) => named(shelf.get('document').path).slice(1),
  'second document': ({ shelf }) => shelf.get('second document').path,
  directory: ({ shelf }) => shelf.get('directory').path,
  'directory name': ({ shelf }) => shelf.get('directory').path.slice(1, -1),
  'directory without slash': ({ shelf }) => shelf.get('directory').path.slice(0, -1),
  protected: ({ shelf }) => shelf.get('protected document').path,
  'protected in capitals': ({ shelf }) => shelf.get('protected document').path.toUpperCase(),
  'protected name': ({ shelf }) => shelf.get('protected document').path.slice(1),
  program: scene => programPath(scene),
  'program in capitals': scene => programPath(scene).toUpperCase(),
  internal: scene => internalPath(scene),
  'internal name': scene => internalPath(scene).slice(1),
  redirect: ({ life }) => redirectOf(life).from,
  'special file': ({ shelf }) => shelf.get('special file').path,
  missing: ({ shelf }) => shelf.missing,
  unknown: ({ shelf }) => shelf.unknown,
  authority: scene => scene.authority,
  canary: () => 'canary.txt',
  'sibling canary': ({ root }) => root.sibling.path.slice('../'.length),
  'canary path': ({ root }) => join(root.seen, '../canary.txt')
} as const satisfies Readonly<Record<string, (scene: ServerScene) => string>>

function meaningOf(scene: ServerScene, words: string): string {
  const [, place = words, sample] = /^(.*) in (%(?:25)?6[aA])$/.exec(words) ?? []
  if (Object.hasOwn(places, place)) {
    return escaped(places[place as keyof typeof places](scene), sample)
  }
  const date = dateOf(scene, words)
  if (date !== undefined) return date
  throw new Error(`{${words}} stands for nothing`)
}

/** Every character but the slashes escaped, in the case and as often as the sample shows. */
function escaped(path: string, sample: string | undefined): string {
  if (sample === undefined) return path
  const sign = sample.startsWith('%25') ? '%25' : '%'
  return named(path).replace(/[^/]/g, character => {
    const digits = character.charCodeAt(0).toString(16)
    return sign + (sample.endsWith('A') ? digits.toUpperCase() : digits)
  })
}

// A URL that the judge was given may have a query, or name nothing but the root.
function withoutQuery(path: string): string {
  if (!path.includes('?')) return path
  throw new Inconclusive(`the path ${path} has a query already`)
}

function named(path: string): string {
  if (path !== '/') return path
  throw new Inconclusive('the document has no name but the root')
}
