import { firstDifference } from './document.js'
import { type Observed, violation } from './observed.js'
import { bodyPlace } from './place.js'
import { expectSuccess } from './status.js'

/** What one of several clients received, and the contents any of which it may receive. */
export interface Served {
  readonly observed: Observed
  readonly contents: readonly Buffer[]
}

/** Throws a Violation unless every client received one of its contents, octet for octet. */
export function expectEachServed(served: readonly Served[]): void {
  for (const { observed, contents } of served) {
    expectSuccess(observed)
    const { body } = observed.response
    if (contents.some(content => body.equals(content))) continue
    const lengths = contents.map(({ length }) => `${length} octets`).join(' or ')
    const expected = `one state of the document (${lengths})`
    throw violation(observed, expected, `${body.length} octets`, wrongIn(observed, contents))
  }
}

/** As far as it agrees with any of them. */
function wrongIn(observed: Observed, contents: readonly Buffer[]): number {
  const { body } = observed.response
  const agreed = contents.map(content => firstDifference(body, content) ?? 0)
  return bodyPlace(observed) + Math.max(0, ...agreed)
}
