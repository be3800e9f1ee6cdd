import type { TestStepResult } from '@cucumber/messages'

/** What one scenario, or one step of it, showed. Which verdict follows is the level's affair. */
export type Outcome =
  /** Every fact held. */
  | 'held'
  /** A fact did not hold. */
  | 'violated'
  /** The control failed: what the target had to accept, it did not. */
  | 'uncontrolled'
  /** The target's adapter declares that it lacks what the scenario needs. */
  | 'lacking'
  /** What was seen does not suffice. */
  | 'undecided'
  /** The judge failed. */
  | 'defective'
  /** It was not run, or not to its end. */
  | 'unrun'

/** A control states what the target must accept; a fact states the requirement. */
export type Part = 'control' | 'fact'

/** What the result of one step or hook means. A skipped one only follows from another's result. */
export function outcomeOf(result: TestStepResult, part: Part): Outcome {
  if (result.status === 'PASSED') return 'held'
  if (result.status === 'SKIPPED') return 'unrun'
  if (result.status !== 'FAILED') return 'defective'
  switch (result.exception?.type) {
    case 'Violation':
      return part === 'control' ? 'uncontrolled' : 'violated'
    case 'Lacking':
      return 'lacking'
    case 'Inconclusive':
      return 'undecided'
    default:
      return 'defective'
  }
}
