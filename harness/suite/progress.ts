import type { Envelope } from '@cucumber/messages'
import type { Ledger } from '../verdict/ledger.js'

/** How far a run has come, in scenarios. */
export interface Progress {
  readonly done: number
  readonly total: number
  /** The name of the scenario that began last. */
  readonly name: string
}

/** Whether a message is one of which progress is told. */
export function isProgress({ testCaseStarted, testCaseFinished }: Envelope): boolean {
  return testCaseStarted !== undefined || testCaseFinished !== undefined
}

/**
 * The progress of all lanes together. `planned` is how many scenarios are known from the beginning,
 * `begun` the ledger in which something happened last.
 */
export function progressOf(ledgers: readonly Ledger[], planned: number, begun: Ledger): Progress {
  const done = sum(ledgers.map(each => each.done))
  const told = sum(ledgers.map(({ testCases }) => testCases.size))
  return { done, total: Math.max(planned, told), name: nameOf(begun) }
}

function nameOf({ latest, testCases, pickles }: Ledger): string {
  const testCase = testCases.get(latest?.testCaseId ?? '')
  return pickles.get(testCase?.pickleId ?? '')?.name ?? ''
}

function sum(counts: readonly number[]): number {
  return counts.reduce((one, other) => one + other, 0)
}
