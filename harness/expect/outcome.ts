import type { GradeRecord } from '../verdict/result.js'

/** What a failed fact leaves behind for reports: both sides, whole. */
export interface Evidence {
  readonly expected: string
  readonly actual: string
  /** The exchange that shows it. */
  readonly exchange?: string
  /**
   * The offset of the first wrong byte in what was received, or of where a missing one should
   * have been: of every exchange but for those that `no-byte.ts` tells of.
   */
  readonly offset?: number
}

/** The target broke what the step states. In a `Given` it means that the control failed. */
export class Violation extends Error {
  override readonly name = 'Violation'
  readonly evidence: Evidence

  constructor(
    evidence: Evidence,
    /** What was seen instead, where that is a matter of steps. */
    readonly grade?: GradeRecord
  ) {
    super(`expected ${evidence.expected}\n     got ${evidence.actual}`)
    this.evidence = evidence
  }
}

/** The target's adapter declares that it lacks an optional feature which the scenario needs. */
export class Lacking extends Error {
  override readonly name = 'Lacking'

  constructor(readonly feature: string) {
    super(`the target lacks ${feature}`)
  }
}

/** What was seen neither proves nor disproves the requirement. */
export class Inconclusive extends Error {
  override readonly name = 'Inconclusive'
}
