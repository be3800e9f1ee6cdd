import { expectClosed } from '../expect/closing.js'
import { announcesKeepAlive, isDelimited } from '../expect/persistence.js'
import type { ServerScene } from './server-scene.js'

/**
 * Throws a Violation unless the response is over, by its length or by the close. That a connection
 * which stays open is said to do so is a requirement of its own.
 */
export async function expectVisibleEnd(scene: ServerScene): Promise<void> {
  const { response } = scene.answer
  if (isDelimited(response)) return
  expectClosed(await scene.wholeAnswer())
}

/** Throws a Violation if the connection stays open and the response does not say so. */
export async function expectAnnouncedOrClosed(scene: ServerScene): Promise<void> {
  if (announcesKeepAlive(scene.answer.response)) return
  expectClosed(await scene.wholeAnswer())
}
