import type { FindingKind, GradeScale, Run, Verdict } from '../verdict/result.js'

/**
 * The document `h10spec-grade/v1`: what one submission earned. It follows from the submission, the
 * rubric and the suite alone: there are no times, no seeds and no paths of a machine in it.
 */
export interface Grade {
  readonly schema: 'h10spec-grade/v1'
  /** Its name: the directory, or the archive without its extension. */
  readonly submission: string
  readonly rubric: { readonly name: string; readonly version: string }
  /** The one total: the sum of the points of all parts, never below 0, never above outOf and bonus. */
  readonly points: number
  /** The denominator: of the rubric alone, whatever a program supports. */
  readonly outOf: number
  /** What may be earned beyond that, at most. */
  readonly bonus: number
  /** What a person has yet to decide: points of manual items, and points in doubt. */
  readonly open: number
  readonly parts: readonly PartGrade[]
  /** Why a person has to look, one line each; empty mostly. */
  readonly attention: readonly string[]
  /** False when the run was cut short, or there was none. */
  readonly complete: boolean
  /** Set where there is no grade yet, through no fault of the submission: all points are open. */
  readonly unjudged?: true
}

/** A line of the rubric, and what it came to. All numbers are points, exact to a hundredth. */
export interface PartGrade {
  readonly id: string
  readonly title: string
  readonly kind: PartKind
  readonly state: PartState
  /** What it adds to the total; what it takes from it is negative. */
  readonly points: number
  /** What it is worth: its share of the denominator, the most of a bonus; 0 of what only takes. */
  readonly outOf: number
  /** What a person has yet to decide. */
  readonly open: number
  /** Set where the student is not told what it is about. */
  readonly hidden?: true
  /** One line that says how the points came about. */
  readonly because: string
  readonly requirements: readonly RequirementGrade[]
}

export type PartKind = 'part' | 'bonus' | 'manual' | 'deduction' | 'penalty'

/**
 * `judged`: by the verdicts. `gated`: what it rests on is broken, so it earns nothing. `doubtful`:
 * points of it are in doubt. `open`: a person gives them. `unjudged`: nothing could be judged.
 */
export type PartState = 'judged' | 'gated' | 'doubtful' | 'open' | 'unjudged'

/** A requirement as a part counts it. */
export interface RequirementGrade {
  readonly id: string
  readonly title: string
  /** `missing` where the run says nothing about it. */
  readonly verdict: Verdict | 'missing'
  readonly standing: Standing
  /** How much of it was shown, in percent, to a hundredth. */
  readonly percent: number
  /** Set where the part rests on it. */
  readonly must?: true
  /** What was seen on the scales that the part grades by: each kind once, the worst last. */
  readonly seen?: readonly { readonly what: GradeScale; readonly seen: string }[]
}

/** `held`, `partly` by graded evidence, `broken`; `lacking` is left out, `doubtful` is open. */
export type Standing = 'held' | 'partly' | 'broken' | 'lacking' | 'doubtful'

/**
 * What came of judging a submission: a run, and in one line what of the submission was missing; or
 * the one line that says why there is none. A failure is the submission's own; for what is `unjudged`
 * it cannot help.
 */
export type Outcome =
  | { readonly run: Run; readonly leftOut?: string }
  | { readonly failure: string }
  | { readonly unjudged: string }

/** What the pages of a class know of one submission. It is plain JSON, and may be stored. */
export interface ClassEntry {
  readonly grade: Grade
  /** Every requirement that was judged, by id. */
  readonly requirements: Readonly<Record<string, Standing>>
  /** What the program does apart from HTTP. */
  readonly findings: readonly FindingKind[]
}
