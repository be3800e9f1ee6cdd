import type { Level, Suite } from '../verdict/result.js'
import type { Losses } from './compare.js'
import type { Change } from './mutant.js'
import type { Outcome } from './outcome.js'

/** The document `h10spec-zoo/v1`. */
export interface ZooResult {
  readonly schema: 'h10spec-zoo/v1'
  readonly tool: { readonly name: 'h10spec'; readonly version: string }
  readonly started: string
  /** In seconds. */
  readonly duration: number
  readonly seed: number
  /** False when it was interrupted before each mutant was judged. */
  readonly complete: boolean
  /** Whether each mutant was judged by the topics alone that it is to break. */
  readonly near: boolean
  /** What the mutants were judged by. */
  readonly requirements: readonly RequirementEntry[]
  readonly specimens: readonly Specimen[]
  /** Requirements that no mutant breaks, excluded or not. */
  readonly withoutMutant: readonly Gap[]
  /** Musts that mutants of one kind break, excused or not. */
  readonly withoutSecond: readonly Lone[]
}

export interface RequirementEntry {
  readonly id: string
  readonly title: string
  readonly suite: Suite
  readonly topic: string
  readonly level: Level
}

export interface Gap {
  readonly id: string
  /** Why it has none. */
  readonly excluded?: string
}

export interface Lone {
  readonly id: string
  /** Why there is no mutant of another kind. */
  readonly single?: string
}

/**
 * A mutant and what came of it. Of what is blocked or inconclusive in a program that it shares, the
 * part in the topics where it breaks something.
 */
export interface Specimen extends Losses {
  readonly name: string
  readonly suite: Suite
  readonly topic: string
  readonly kind?: string
  /** `fixtures/zoo/server/paths.yaml:3`. */
  readonly place: string
  readonly change: Change
  readonly outcome: Outcome
  /** As declared. */
  readonly breaks: readonly string[]
  /** The mutants that were in the same program. */
  readonly together?: readonly string[]
  /** Why there is nothing to compare: it did not start, or the judge failed. */
  readonly because?: string
  /** Of its run, in seconds; of one that it shares, its part. */
  readonly duration: number
}
