import type { NoByte } from './no-byte.js'
import { Violation } from './outcome.js'
import type { Arrival } from './visit.js'

/**
 * What is wrong with a request. `at` is the first wrong byte or where a missing one should have
 * been, counted from the first byte that arrived on the connection; or why no byte shows it.
 */
export function sentViolation(
  { exchange }: Arrival,
  expected: string,
  actual: string,
  at: number | NoByte
): Violation {
  const where = typeof at === 'number' ? { offset: at } : {}
  return new Violation({ expected, actual, exchange: exchange.id, ...where })
}
