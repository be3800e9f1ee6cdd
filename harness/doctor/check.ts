/** One step of trying an adapter. */
export interface Check {
  /** What was tried, in a word or two. */
  readonly step: string
  /**
   * `well`: it works. `note`: it works, and something is worth knowing. `finding`: it does not.
   * `untried`: the adapter says that the program lacks it, or an earlier step failed.
   */
  readonly outcome: 'well' | 'note' | 'finding' | 'untried'
  /** What was seen, for people; lines below the first are what the program wrote. */
  readonly told: string
  /** What to change; none where no line of the adapter would help. */
  readonly advice?: Advice
}

/** A line of the adapter, and what to do about it. */
export interface Advice {
  /** The keys that lead to it: `['options', 'header']`. Where there is none it is to be added. */
  readonly key: readonly string[]
  readonly how: string
}

export function well(step: string, told: string): Check {
  return { step, outcome: 'well', told }
}

export function untried(step: string, told: string): Check {
  return { step, outcome: 'untried', told }
}

/** What no line of the adapter mends is the program's own. */
export function finding(step: string, told: string, key?: readonly string[], how = ''): Check {
  return { step, outcome: 'finding', told, ...(key && { advice: { key, how } }) }
}
