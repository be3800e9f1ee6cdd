import type { NoByte } from './no-byte.js'
import { violation } from './observed.js'
import type { Violation } from './outcome.js'
import type { Arrival } from './visit.js'

/**
 * What is wrong with a request. `at` is the first wrong byte or where a missing one should have
 * been, counted from the first byte that arrived on the connection; or why no byte shows it.
 */
export function sentViolation(
  arrival: Arrival,
  expected: string,
  actual: string,
  at: number | NoByte
): Violation {
  return violation(arrival, expected, actual, at)
}
