import type { Requirement } from '../catalogue/requirement.js'
import {
  type GradeRecord,
  gradeScales,
  type RequirementResult,
  type ScenarioResult
} from '../verdict/result.js'
import { type Fraction, fraction, mean, none, portion, whole } from './fraction.js'
import type { Outcome, RequirementGrade, Standing } from './grade.js'
import type { Evidence } from './rubric.js'

/** A requirement as a part counts it, with how much of it was shown exactly. */
export interface Stand extends RequirementGrade {
  readonly share: Fraction
}

/** What a requirement shows by what came of judging; with evidence, how well it was done counts. */
export function standOf(
  { id, title }: Pick<Requirement, 'id' | 'title'>,
  outcome: Outcome,
  evidence: Evidence = {}
): Stand {
  const result = 'run' in outcome && outcome.run.requirements.find(each => each.id === id)
  if (!result) {
    const standing = isOpen(outcome) ? 'doubtful' : 'broken'
    return { id, title, verdict: 'missing', standing, percent: 0, share: none }
  }
  const share = shareOf(result, evidence)
  const standing = gradedStanding(standingOf(result), share)
  const seen = seenOf(result, evidence)
  const { verdict } = result
  const percent = portion(10_000, share) / 100
  return { id, title, verdict, standing, percent, share, ...(seen.length > 0 && { seen }) }
}

/** Of a run that was cut short nobody knows what it had not come to. */
function isOpen(outcome: Outcome): boolean {
  return 'unjudged' in outcome || ('run' in outcome && !outcome.run.complete)
}

/** How a requirement stands, by its verdict and, where that only records, by what was seen. */
export function standingOf(requirement: RequirementResult): Standing {
  const { verdict, level, scenarios } = requirement
  switch (verdict) {
    case 'pass':
      return 'held'
    case 'info':
      return scenarios.length > 0 && scenarios.every(each => hasHeld(each)) ? 'held' : 'broken'
    // A must that warns was withdrawn: a later standard lets it pass.
    case 'warn':
      return level === 'must' ? 'held' : 'broken'
    case 'fail':
    case 'blocked':
      return 'broken'
    case 'unsupported':
      return 'lacking'
    // What is optional is earned by what was shown.
    case 'inconclusive':
      return level === 'may' ? 'broken' : 'doubtful'
    case 'error':
      return 'doubtful'
  }
}

function gradedStanding(standing: Standing, share: Fraction): Standing {
  if (standing !== 'held' && standing !== 'broken') return standing
  if (share.over === share.under) return 'held'
  return share.over === 0n ? 'broken' : 'partly'
}

/** All or nothing; where the evidence grades any of its scenarios, what they come to on average. */
function shareOf(requirement: RequirementResult, evidence: Evidence): Fraction {
  const standing = standingOf(requirement)
  const scenarios = requirement.scenarios.filter(({ verdict }) => verdict !== 'unsupported')
  const isGraded = scenarios.some(each => recordsOf(each, evidence).length > 0)
  if (standing === 'lacking' || standing === 'doubtful') return none
  if (!isGraded) return standing === 'held' ? whole : none
  return mean(scenarios.map(each => fraction(percentOf(each, evidence), 100)))
}

/** Of several grades of a scenario the worst counts. One that failed for another reason has none. */
function percentOf(scenario: ScenarioResult, evidence: Evidence): number {
  const records = recordsOf(scenario, evidence)
  const isDecisive = records.some(
    ({ passes, seen }) => !(passes as readonly string[]).includes(seen)
  )
  if (!hasHeld(scenario) && !isDecisive) return 0
  return Math.min(100, ...records.map(({ what, seen }) => evidence[what]?.[seen] ?? 0))
}

function hasHeld({ verdict, holds }: ScenarioResult): boolean {
  return verdict === 'pass' || (verdict === 'info' && holds)
}

/** What a requirement did not ask for is told, and counts for nothing: who refuses prints nothing. */
function recordsOf({ grades = [] }: ScenarioResult, evidence: Evidence): readonly GradeRecord[] {
  return grades.filter(({ what, passes }) => passes.length > 0 && evidence[what] !== undefined)
}

/** Each kind of evidence once, the worst last. */
function seenOf({ scenarios }: RequirementResult, evidence: Evidence) {
  const records = scenarios.flatMap(each => recordsOf(each, evidence))
  return Object.entries(gradeScales).flatMap(([what, steps]) =>
    steps
      .filter(step => records.some(record => record.what === what && record.seen === step))
      .map(seen => ({ what: what as keyof typeof gradeScales, seen }))
  )
}
