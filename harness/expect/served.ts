import { type Observed, violation } from './observed.js'
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
    throw violation(observed, `one state of the document (${lengths})`, `${body.length} octets`)
  }
}
