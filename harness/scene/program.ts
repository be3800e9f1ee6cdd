import type { Observed } from '../expect/observed.js'
import { Lacking } from '../expect/outcome.js'
import { nameOf } from './files.js'
import { programPath } from './program-path.js'
import { sendLine } from './retrieve.js'
import type { ServerScene } from './server-scene.js'

/** What its file holds and no page of it. Throws Lacking where the server was told of no file. */
export function programSource({ life }: ServerScene): Buffer {
  const { source } = life.target.offer('program') ?? {}
  if (source === undefined) throw new Lacking('program')
  return Buffer.from(source, 'latin1')
}

/** Asks the program for a page with the name of the document in it. */
export function askProgram(scene: ServerScene): Promise<Observed> {
  const target = `${programPath(scene)}?${nameOf(scene, 'document')}`
  return sendLine(scene, Buffer.from(`GET ${target} HTTP/1.0`, 'latin1'))
}
