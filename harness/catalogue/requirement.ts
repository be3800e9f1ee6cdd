import type { Level, Profile, Suite } from '../verdict/result.js'

/** What one Rule of a feature states, as the YAML beside the feature has it. */
export interface Requirement {
  /** `topic.slug`, unique over all suites; the tag of its Rule. */
  readonly id: string
  readonly title: string
  readonly suite: Suite
  /** The feature's file name without its extension. */
  readonly topic: string
  readonly level: Level
  /** Set when it is judged by the letter of RFC 1945, which a run without `--strict` never does. */
  readonly profile?: Profile
  /** The standard or assignment, and the section. */
  readonly source: string
  /** Ids of catalogue entries. */
  readonly covers: readonly string[]
  /** The later standard that withdrew it. */
  readonly withdrawn?: string
  /** Why it matters. */
  readonly why?: string
  /** An exchange that satisfies it, and one that breaks it, as `notation.ts` has them. */
  readonly example?: string
  readonly counterexample?: string
  /** The mistake that most often breaks it. */
  readonly mistake?: string
  /** What a fair judge accepts besides the obvious. */
  readonly accepts?: string
  readonly place: Place
}

/** What a suite leaves out, and why: entries of the catalogue, or a line of an assignment. */
export interface Exclusion {
  readonly excluded: string
  readonly suite: Suite
  readonly topic: string
  readonly covers: readonly string[]
  readonly place: Place
}

/** All that the suites require and leave out. */
export interface Library {
  readonly requirements: readonly Requirement[]
  readonly exclusions: readonly Exclusion[]
}

/** Where something is written: a path from the project's root, the line and the column from 1. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
}
