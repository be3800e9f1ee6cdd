import { Lacking } from '../expect/outcome.js'
import { filePath } from './files.js'
import type { ServerScene } from './server-scene.js'

/** The path of a file that the server keeps for itself. Throws Lacking where none is named. */
export function internalPath({ life }: ServerScene): string {
  const offer = life.target.offer('internal')
  if (!offer) throw new Lacking('internal')
  return offer.file
}

/** Puts such a file into the root: a remark, as far as anybody reads it. */
export async function layInternal(scene: ServerScene): Promise<void> {
  const path = internalPath(scene)
  await scene.begin()
  const content = Buffer.from(`# ${scene.random.word(40)}\n`)
  const document = scene.shelf.put('internal file', { path, content })
  scene.root.publish(filePath(document), content)
}
