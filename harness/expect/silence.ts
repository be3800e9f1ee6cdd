import { expectExactBody } from './document.js'
import { excerpt, type Observed, violation } from './observed.js'

/** Throws a Violation if an octet came before one was sent (RFC 1945 §1.3). */
export function expectUnasked(observed: Observed): void {
  const first = observed.exchange.events.find(({ kind }) => kind === 'sent' || kind === 'received')
  if (first?.kind !== 'received') return
  throw violation(observed, 'no octet before the request', excerpt(first.bytes), 0)
}

/** Throws a Violation if what came is neither nothing at all nor the content, octet for octet. */
export function expectWholeOrNothing(observed: Observed, content: Buffer): void {
  if (observed.exchange.received.length > 0) expectExactBody(observed, content)
}
