import { gzipSync } from 'node:zlib'
import { Lacking } from '../expect/outcome.js'
import { filePath } from './files.js'
import type { ServerScene } from './server-scene.js'

/**
 * Puts a compressed form of the document beside it, which the server was told to send to who
 * accepts gzip. Throws Lacking where it was not told so.
 */
export function layCompressed(scene: ServerScene): void {
  const offer = scene.life.target.offer('encoding')
  if (!offer) throw new Lacking('encoding')
  const document = scene.shelf.get('document')
  scene.root.publish(`${filePath(document)}${offer.suffix}`, gzipSync(document.content))
}
