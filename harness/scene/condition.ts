import type { Observed } from '../expect/observed.js'
import { summary } from '../expect/observed.js'
import { Inconclusive } from '../expect/outcome.js'
import { expectStatus } from '../expect/status.js'
import { rfc1123 } from '../generate/http-date.js'
import { requestText } from './request-text.js'
import type { ServerScene } from './server-scene.js'

/** Proves that the server answers 304 to a plain condition. Throws a Violation if it does not. */
export async function confirmCondition(scene: ServerScene): Promise<void> {
  const { path } = scene.shelf.get('document')
  const fields = Buffer.from(`If-Modified-Since: ${rfc1123(modifiedOf(scene))}`, 'latin1')
  const asking = { label: 'control' } as const
  expectStatus(await scene.ask(requestText(scene, { target: path, fields }), asking), 304)
}

/** When the document was last modified. */
export function modifiedOf({ shelf }: ServerScene): Date {
  const { modified } = shelf.get('document')
  if (modified) return modified
  throw new Inconclusive('the server does not tell when the document was last modified')
}

/** The response if it is a 304. Throws Inconclusive for another: it is judged elsewhere. */
export function expectNotModified(observed: Observed): Observed {
  if (observed.response.status === 304) return observed
  throw new Inconclusive(`the server does not answer 304: ${summary(observed)}`)
}

/**
 * 200, as RFC 1945 §8.2 has it, or 304 as RFC 9110 §13.1.3 does, which is noted. Throws a
 * Violation for anything else.
 */
export function expectUnconditional(scene: ServerScene): void {
  expectStatus(scene.answer, 200, 304)
  if (scene.answer.response.status === 304) scene.note('HEAD is answered with 304, as for GET')
}
