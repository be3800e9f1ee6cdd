import { findingsIn } from '../verdict/findings.js'
import { attentionOf } from './attention.js'
import type { ClassEntry, Grade, Outcome, PartGrade } from './grade.js'
import { decimal, type Hundredths } from './points.js'
import type { Rubric } from './rubric.js'
import {
  type Claim,
  claimOfDeduction,
  claimOfManual,
  claimOfPart,
  claimOfPenalty
} from './score-part.js'
import { standingOf } from './standing.js'

/**
 * What a submission earns. This is the one place where points are added up: every page and every
 * file has the numbers of this document.
 */
export function gradeOf(submission: string, rubric: Rubric, outcome: Outcome): Grade {
  const settled = settle(claimsOf(rubric, outcome), rubric)
  const parts = settled.map(partGrade)
  const { name, version, outOf, cap } = rubric
  return {
    schema: 'h10spec-grade/v1',
    submission,
    rubric: { name, version },
    points: decimal(sumOf(settled, 'points')),
    outOf: decimal(outOf),
    bonus: decimal(cap),
    open: decimal(sumOf(settled, 'open')),
    parts,
    attention: attentionOf(outcome, parts),
    complete: 'run' in outcome && outcome.run.complete,
    ...('unjudged' in outcome && { unjudged: true })
  }
}

/** What the pages of the class have to know of it. */
export function classEntry(grade: Grade, outcome: Outcome): ClassEntry {
  if (!('run' in outcome)) return { grade, requirements: {}, findings: [] }
  const standings = outcome.run.requirements.map(each => [each.id, standingOf(each)])
  const findings = findingsIn(outcome.run).map(({ kind }) => kind)
  return { grade, requirements: Object.fromEntries(standings), findings }
}

function claimsOf(rubric: Rubric, outcome: Outcome): Claim[] {
  return [
    ...rubric.parts.map(part => claimOfPart(part, 'part', rubric, outcome)),
    ...rubric.manual.map(claimOfManual),
    ...rubric.bonus.map(part => claimOfPart(part, 'bonus', rubric, outcome)),
    ...rubric.deductions.map(item => claimOfDeduction(item, rubric, outcome)),
    ...rubric.penalties.map(item => claimOfPenalty(item, outcome))
  ]
}

/**
 * Each claim as it counts: the bonus up to its cap, in the order of the rubric, and no more is
 * taken than there is.
 */
function settle(claims: readonly Claim[], { cap }: Rubric): Claim[] {
  let room = cap
  let total = 0
  const earned = claims.map(claim => {
    const points = claim.kind === 'bonus' ? Math.min(claim.points, room) : claim.points
    room -= claim.kind === 'bonus' ? points : 0
    if (!takes(claim)) total += points
    return { ...claim, points, because: cut(claim, points, 'the bonus has a cap') }
  })
  return earned.map(claim => {
    const open = claim.kind === 'bonus' ? Math.min(claim.open, room) : claim.open
    room -= claim.kind === 'bonus' ? open : 0
    if (!takes(claim)) return { ...claim, open }
    const taken = Math.min(claim.points, total)
    total -= taken
    return {
      ...claim,
      points: taken === 0 ? 0 : -taken,
      because: cut(claim, taken, 'no more is left')
    }
  })
}

function takes({ kind }: Claim): boolean {
  return kind === 'deduction' || kind === 'penalty'
}

function cut({ points, because }: Claim, counted: Hundredths, why: string): string {
  return counted < points
    ? `${because}; ${decimal(counted)} of ${decimal(points)} count: ${why}`
    : because
}

function partGrade({ item, kind, ...claim }: Claim): PartGrade {
  const { id, title, hidden } = item
  const { state, because, requirements } = claim
  const worth = kind === 'deduction' || kind === 'penalty' ? 0 : item.points
  return {
    id,
    title,
    kind,
    state,
    points: decimal(claim.points),
    outOf: decimal(worth),
    open: decimal(claim.open),
    ...(hidden && { hidden }),
    because,
    requirements
  }
}

function sumOf(claims: readonly Claim[], what: 'points' | 'open'): Hundredths {
  return claims.reduce((sum, claim) => sum + claim[what], 0)
}
