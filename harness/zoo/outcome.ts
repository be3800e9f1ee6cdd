import type { Difference } from './compare.js'

/** How the suite did with a mutant. Only `caught` is success. */
export type Outcome =
  /** What was declared is broken, and nothing else. */
  | 'caught'
  /** Something declared is not broken. */
  | 'escaped'
  /** More is broken than was declared. */
  | 'overkill'
  /** It did not start. */
  | 'stillborn'
  /** The judge failed, or could not finish. */
  | 'error'

/** The outcome for a mutant that was judged to the end. */
export function outcomeOf(declared: readonly string[], difference: Difference): Outcome {
  const broken = new Set(difference.broken.map(({ id }) => id))
  if (declared.some(id => !broken.has(id))) return 'escaped'
  return broken.size > declared.length ? 'overkill' : 'caught'
}
