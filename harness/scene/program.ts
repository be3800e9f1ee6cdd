import type { Observed } from '../expect/observed.js'
import { Lacking } from '../expect/outcome.js'
import { nameOf } from './files.js'
import { sendLine } from './retrieve.js'
import type { ServerScene } from './server-scene.js'

/** The path of the page that a program makes. Throws Lacking where the server was told of none. */
export function programPath(scene: ServerScene): string {
  const offer = scene.life.target.offer('program')
  if (!offer) throw new Lacking('program')
  return offer.path
}

/** Asks the program for a page with the name of the document in it. */
export function askProgram(scene: ServerScene): Promise<Observed> {
  const target = `${programPath(scene)}?${nameOf(scene, 'document')}`
  return sendLine(scene, Buffer.from(`GET ${target} HTTP/1.0`, 'latin1'))
}
