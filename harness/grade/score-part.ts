import { findingKinds } from '../verdict/finding.js'
import { findingsIn } from '../verdict/findings.js'
import { type Fraction, mean, none, portion, whole } from './fraction.js'
import type { Outcome, PartGrade, PartKind, PartState, RequirementGrade } from './grade.js'
import type { Hundredths } from './points.js'
import type { Deduction, Item, Manual, Part, Penalty, Rubric } from './rubric.js'
import { type Stand, standOf } from './standing.js'

/** A line of a grade before caps and floors have their say. */
export interface Claim extends Pick<PartGrade, 'state' | 'because' | 'requirements'> {
  readonly item: Item
  readonly kind: PartKind
  /** What it would earn, or take. */
  readonly points: Hundredths
  readonly open: Hundredths
}

/** What a part, or one of the bonus, earns by what came of judging. */
export function claimOfPart(
  part: Part,
  kind: 'part' | 'bonus',
  rubric: Rubric,
  outcome: Outcome
): Claim {
  const stands = part.requirements.map(id => standOf(known(id, rubric), outcome, part.evidence))
  const gate = part.must.map(id => standOf(known(id, rubric), outcome))
  const requirements = listed(stands, gate)
  const { state, shown, possible, because } = judge(part, stands, gate, outcome)
  const points = portion(part.points, shown)
  const open = portion(part.points, possible) - points
  return { item: part, kind, state, points, open, because, requirements }
}

interface Judgement {
  readonly state: PartState
  /** How much was shown, and how much it is when all that is in doubt holds. */
  readonly shown: Fraction
  readonly possible: Fraction
  readonly because: string
}

function judge(
  part: Part,
  stands: readonly Stand[],
  gate: readonly Stand[],
  outcome: Outcome
): Judgement {
  if ('failure' in outcome) return { ...nothing, ...unjudged }
  if ('unjudged' in outcome) return { shown: none, possible: whole, ...unjudged }
  const shut = gate.filter(({ standing }) => standing === 'broken' || standing === 'lacking')
  if (shut.length > 0) {
    return { ...nothing, state: 'gated', because: `earns nothing without ${idsOf(shut)}` }
  }
  const shown = awarded(part, stands)
  const possible = awarded(part, stands.map(supposed))
  const doubts = [...stands, ...gate].filter(({ standing }) => standing === 'doubtful')
  const because = reasonOf(part, stands)
  if (doubts.length === 0) return { state: 'judged', shown, possible, because }
  const isShut = gate.some(({ standing }) => standing === 'doubtful')
  const doubt = `in doubt: ${idsOf(doubts)}`
  return {
    state: 'doubtful',
    shown: isShut ? none : shown,
    possible,
    because: `${because}; ${doubt}`
  }
}

const nothing = { shown: none, possible: none }
const unjudged = { state: 'unjudged', because: 'nothing could be judged' } as const

function awarded({ award }: Part, stands: readonly Stand[]): Fraction {
  if (award !== 'all') return mean(stands.map(({ share }) => share))
  return stands.every(({ standing }) => standing === 'held') ? whole : none
}

function supposed(stand: Stand): Stand {
  return stand.standing === 'doubtful' ? { ...stand, standing: 'held', share: whole } : stand
}

function reasonOf({ award }: Part, stands: readonly Stand[]): string {
  const held = stands.filter(({ standing }) => standing === 'held').length
  const partly = stands.filter(({ standing }) => standing === 'partly').length
  const count = `${held} of ${stands.length} ${stands.length === 1 ? 'requirement' : 'requirements'} held`
  const steps = partly > 0 ? `, ${partly} in part` : ''
  return award === 'all' && stands.length > 1 ? `${count}, and all have to` : count + steps
}

/** What a person is to give. */
export function claimOfManual(item: Manual): Claim {
  const because = item.asks === '' ? 'a person gives it' : `a person gives it: ${item.asks}`
  return {
    item,
    kind: 'manual',
    state: 'open',
    points: 0,
    open: item.points,
    because,
    requirements: []
  }
}

/** What requirements that are broken take. Nobody loses anything for what was not shown. */
export function claimOfDeduction(item: Deduction, rubric: Rubric, outcome: Outcome): Claim {
  const stands = item.requirements.map(id => standOf(known(id, rubric), outcome))
  const proven = stands.filter(
    ({ standing, verdict }) =>
      standing === 'broken' && verdict !== 'blocked' && verdict !== 'missing'
  )
  const because = proven.length === 0 ? 'nothing is taken off' : `broken: ${idsOf(proven)}`
  const points = Math.min(item.most, item.points * proven.length)
  const requirements = listed(stands, [])
  const state = 'run' in outcome ? 'judged' : 'unjudged'
  return { item, kind: 'deduction', state, points, open: 0, because, requirements }
}

/** What crashes and the like take. */
export function claimOfPenalty(item: Penalty, outcome: Outcome): Claim {
  const all = 'run' in outcome ? findingsIn(outcome.run) : []
  const seen = all.filter(({ kind }) => item.findings.includes(kind))
  const times = seen.reduce((sum, { scenarios }) => sum + scenarios.length, 0)
  const told = seen.map(({ kind, scenarios: { length } }) => `${findingKinds[kind]} (${length} ×)`)
  const because = times === 0 ? 'nothing is taken off' : told.join('; ')
  const points = Math.min(item.most, item.points * times)
  const state = 'run' in outcome ? 'judged' : 'unjudged'
  return { item, kind: 'penalty', state, points, open: 0, because, requirements: [] }
}

/** What the part rests on comes first, and what it counts after it. */
function listed(stands: readonly Stand[], gate: readonly Stand[]): RequirementGrade[] {
  const rests = gate.filter(({ id }) => !stands.some(each => each.id === id))
  const isMust = ({ id }: Stand) => gate.some(each => each.id === id)
  return [...rests, ...stands].map(stand => {
    const { share: _, ...told } = stand
    return isMust(stand) ? { ...told, must: true } : told
  })
}

function idsOf(stands: readonly Stand[]): string {
  return [...new Set(stands.map(({ id }) => id))].join(', ')
}

function known(id: string, { library }: Rubric) {
  return library.find(each => each.id === id) ?? { id, title: id }
}
