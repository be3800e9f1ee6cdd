import type { Requirement } from '../catalogue/requirement.js'
import type { FindingKind, GradeScale, Suite } from '../verdict/result.js'
import type { Hundredths } from './points.js'

/** What a submission can earn, and for what. A file in YAML says it: `rubric.schema.json`. */
export interface Rubric {
  readonly name: string
  readonly title: string
  /** Frozen for a term: grades under another one are other grades. */
  readonly version: string
  /** What is run. */
  readonly suites: readonly Suite[]
  readonly outOf: Hundredths
  /** The most that all of the bonus may add. */
  readonly cap: Hundredths
  readonly parts: readonly Part[]
  readonly bonus: readonly Part[]
  readonly manual: readonly Manual[]
  readonly deductions: readonly Deduction[]
  readonly penalties: readonly Penalty[]
  /** Every requirement that a run by these suites judges, and what is known about it. */
  readonly library: readonly Requirement[]
}

/** A line of a rubric. */
export interface Item {
  readonly id: string
  readonly title: string
  readonly points: Hundredths
  /** The student is not told what it is about. */
  readonly hidden: boolean
}

/** Points for requirements that hold. */
export interface Part extends Item {
  /** Ids, each once. */
  readonly requirements: readonly string[]
  /** Unless all of these hold it earns nothing. */
  readonly must: readonly string[]
  readonly award: Award
  /** For `graded`. */
  readonly evidence: Evidence
}

/** All or nothing; by how many requirements hold; by how well each was done. */
export const awards = ['all', 'proportional', 'graded'] as const
export type Award = (typeof awards)[number]

/** How many percent each step of a scale is worth. */
export type Evidence = { readonly [Scale in GradeScale]?: Readonly<Record<string, number>> }

/** Points that a person gives. */
export interface Manual extends Item {
  /** What to look at. */
  readonly asks: string
}

/** Points that each of these requirements takes away when it is broken. */
export interface Deduction extends Item {
  readonly requirements: readonly string[]
  readonly most: Hundredths
}

/** Points that each scenario takes away in which this was seen. */
export interface Penalty extends Item {
  readonly findings: readonly FindingKind[]
  readonly most: Hundredths
}

/** All lines, in the order in which a grade has them. */
export function itemsOf(rubric: Rubric): readonly Item[] {
  const { parts, manual, bonus, deductions, penalties } = rubric
  return [...parts, ...manual, ...bonus, ...deductions, ...penalties]
}
