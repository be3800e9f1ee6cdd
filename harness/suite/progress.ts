import type { Ledger } from '../verdict/ledger.js'

/** How far a run has come, in scenarios. */
export interface Progress {
  readonly done: number
  readonly total: number
  /** The name of the scenario that began last. */
  readonly name: string
}

export function progressOf(ledger: Ledger): Progress {
  const attempts = [...ledger.attempts.values()]
  const done = attempts.filter(({ finished }) => finished).length
  const testCase = ledger.testCases.get(attempts.at(-1)?.testCaseId ?? '')
  const name = ledger.pickles.get(testCase?.pickleId ?? '')?.name ?? ''
  return { done, total: ledger.testCases.size, name }
}
