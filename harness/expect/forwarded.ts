import type { Exchange } from '../wire/exchange.js'
import { excerpt, type Observed, violation } from './observed.js'

/** Throws a Violation if the server, being asked, connected to another one. */
export function expectUnforwarded(observed: Observed, forwarded: readonly Exchange[]): void {
  const [exchange] = forwarded
  if (!exchange) return
  const actual = `one, on which it said ${excerpt(exchange.received)}`
  throw violation(observed, 'no connection to another server', actual, 'elsewhere')
}
