import { Lacking } from '../expect/outcome.js'
import type { ServerScene } from './server-scene.js'

/** The path of the page that a program makes. Throws Lacking where the server was told of none. */
export function programPath(scene: ServerScene): string {
  const offer = scene.life.target.offer('program')
  if (!offer) throw new Lacking('program')
  return offer.path
}
