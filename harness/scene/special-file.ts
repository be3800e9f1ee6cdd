import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Observed } from '../expect/observed.js'
import { Inconclusive } from '../expect/outcome.js'
import { requestText } from './request-text.js'
import type { ServerScene } from './server-scene.js'

/** Something in the root that cannot be read as a file can, by the words of a step. */
export const specialFiles = {
  pipe: (scene, path) => makePipe(join(scene.root.path, path)),
  'link to a device': ({ root }, path) => root.link(path, '/dev/zero'),
  'link to itself': ({ root }, path) => root.link(path, path),
  'link to nothing': ({ root, random }, path) => root.link(path, random.word()),
  'file that nobody may read': ({ root }, path) => root.publish(path, CLOSED, { mode: 0 })
} as const satisfies Readonly<Record<string, (scene: ServerScene, path: string) => void>>

export type SpecialFile = keyof typeof specialFiles

// What the file that nobody may read holds, for a server that may read everything.
const CLOSED = Buffer.from('closed')

/** Puts it into the root, under a name that nobody knows. */
export async function placeSpecial(scene: ServerScene, kind: SpecialFile): Promise<void> {
  await scene.begin()
  const { path } = scene.shelf.put('special file', { path: scene.shelf.fresh(), content: CLOSED })
  specialFiles[kind](scene, path.slice(1))
}

// A device that never ends would fill the judge's own memory.
const ENOUGH = 2 ** 20

/** Asks for it, and listens to no more than the beginning of an answer without end. */
export function getSpecial(scene: ServerScene): Promise<Observed> {
  const target = scene.shelf.get('special file').path
  return scene.ask(requestText(scene, { target }), { limit: ENOUGH })
}

function makePipe(path: string): void {
  try {
    execFileSync('mkfifo', [path])
  } catch {
    throw new Inconclusive('the judge cannot make a pipe here')
  }
}
