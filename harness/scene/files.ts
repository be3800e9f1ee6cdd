import { Violation } from '../expect/outcome.js'
import { expectStored } from '../expect/stored.js'
import type { ServerScene } from './server-scene.js'
import type { Document } from './shelf.js'

/** The name of a document's file. */
export function nameOf({ shelf }: ServerScene, document: string): string {
  return filePath(shelf.get(document))
}

/** The names of all files that the scenario has put into the root. */
export function namesOfAll({ shelf }: ServerScene): readonly string[] {
  return shelf.all.map(filePath)
}

/** Where a document lies, from the root. */
export function filePath({ path }: Document): string {
  return decodeURI(path.slice(1))
}

/** Throws a Violation unless the root holds the scenario's documents as they were, and no more. */
export function expectFiles({ root, shelf }: ServerScene): void {
  for (const document of shelf.all) {
    expectStored(document.path, root.stored(filePath(document)), document.content)
  }
  const expected = shelf.all.map(filePath).sort().join(', ')
  const actual = root.list().join(', ')
  if (actual !== expected) throw new Violation({ expected, actual })
}
