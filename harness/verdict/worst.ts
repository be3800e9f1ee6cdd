import type { Verdict } from './result.js'

/**
 * Worst first. A proven break outranks one that could not be looked at, and what the target left
 * out altogether counts only when nothing else was seen.
 */
const order: readonly Verdict[] = [
  'error',
  'fail',
  'blocked',
  'warn',
  'inconclusive',
  'info',
  'pass',
  'unsupported'
]

/** The verdict on a requirement: the worst of its scenarios. Of none at all: inconclusive. */
export function worst(verdicts: readonly Verdict[]): Verdict {
  return order.find(verdict => verdicts.includes(verdict)) ?? 'inconclusive'
}
