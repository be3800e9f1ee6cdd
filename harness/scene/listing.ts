import { expectNamed } from '../expect/listing.js'
import { Inconclusive, Lacking, Violation } from '../expect/outcome.js'
import { nameOf } from './files.js'
import { get } from './retrieve.js'
import type { ServerScene } from './server-scene.js'

/**
 * Proves that the root lists the document. Throws Lacking when the root is no listing, since no
 * server has to have one, and Inconclusive when the document is not on it: a listing may be kept
 * for a while.
 */
export async function findInListing(scene: ServerScene): Promise<void> {
  scene.require('listing')
  const observed = await get(scene, 'the root')
  const { status = 0 } = observed.response
  if (status < 200 || status > 299) throw new Lacking('listing')
  try {
    expectNamed(observed, [nameOf(scene, 'document')])
  } catch (error) {
    if (!(error instanceof Violation)) throw error
    throw new Inconclusive('the listing does not name a document that is there')
  }
}
