import type { RequirementResult, Run, ScenarioResult, Verdict } from '../verdict/result.js'
import { cutChanges } from './compare-cuts.js'
import { shortfalls } from './shortfall.js'

/** What is different in a scenario, or in a requirement as a whole. */
export interface Change {
  readonly requirement: string
  /** Absent when the whole requirement is meant. */
  readonly scenario?: string
  readonly before?: Verdict
  readonly after?: Verdict
  readonly because: string
}

/** Two runs side by side. */
export interface Comparison {
  readonly worse: readonly Change[]
  readonly better: readonly Change[]
  /** Different, but neither better nor worse. */
  readonly other: readonly Change[]
  /** Judged in the second run alone. */
  readonly added: readonly Change[]
  /** Judged in the first run alone: nobody knows how the target does there now. */
  readonly vanished: readonly Change[]
  /** Why a run proves nothing as a whole. */
  readonly shortfalls: { readonly before: readonly string[]; readonly after: readonly string[] }
}

/** Compares verdict by verdict. Scenarios are the same when requirement, name and order are. */
export function compareRuns(before: Run, after: Run): Comparison {
  const old = new Map(before.requirements.map(each => [each.id, each]))
  const now = new Map(after.requirements.map(each => [each.id, each]))
  const both = before.requirements.flatMap(each => {
    const later = now.get(each.id)
    return later ? compareRequirements(each, later) : []
  })
  const changes = [...both, ...cutChanges(before, after)]
  const judgedOnce = (own: Run, other: ReadonlyMap<string, unknown>) =>
    own.requirements.filter(({ id }) => !other.has(id))
  return {
    worse: changes.filter(change => tendency(change) === 'worse'),
    better: changes.filter(change => tendency(change) === 'better'),
    other: changes.filter(change => tendency(change) === 'other'),
    added: [
      ...judgedOnce(after, old).map(each => whole(undefined, each)),
      ...both.filter(each => each.before === undefined)
    ],
    vanished: [
      ...judgedOnce(before, now).map(each => whole(each, undefined)),
      ...both.filter(each => each.after === undefined)
    ],
    shortfalls: { before: shortfalls(before), after: shortfalls(after) }
  }
}

/** Best first. What the target is said to lack is not looked at, and so less than a pass. */
const ranks = {
  pass: 0,
  info: 0,
  unsupported: 1,
  warn: 2,
  inconclusive: 2,
  fail: 3,
  blocked: 3,
  error: 4
} as const satisfies Record<Verdict, number>

interface Judged extends Change {
  readonly isKnown?: boolean
}

function tendency(change: Judged): 'worse' | 'better' | 'other' | 'once' {
  const { before, after, isKnown } = change
  if (before === undefined || after === undefined) return 'once'
  const difference = ranks[after] - ranks[before]
  if (difference === 0 || (difference > 0 && isKnown)) return 'other'
  return difference > 0 ? 'worse' : 'better'
}

function compareRequirements(before: RequirementResult, after: RequirementResult): Judged[] {
  const old = numbered(before.scenarios)
  const now = numbered(after.scenarios)
  const keys = [...new Set([...old.keys(), ...now.keys()])]
  const scenarios = keys.flatMap(key => scenarioChange(after.id, old.get(key), now.get(key)))
  const own = whole(before, after)
  // The scenarios say it already, unless those that decide were judged once only.
  const isTold = scenarios.some(each => tendency(each) === tendency(own))
  return before.verdict === after.verdict || isTold ? scenarios : [own, ...scenarios]
}

function scenarioChange(
  requirement: string,
  before: ScenarioResult | undefined,
  after: ScenarioResult | undefined
): Judged[] {
  if (before?.verdict === after?.verdict) return []
  const { name: scenario, because } = after ?? before ?? { name: '', because: '' }
  return [{ requirement, scenario, because, ...verdictsOf(before, after) }]
}

function whole(before?: RequirementResult, after?: RequirementResult): Judged {
  const { id: requirement, title: because } = after ?? before ?? { id: '', title: '' }
  return { requirement, because, ...verdictsOf(before, after) }
}

type Side = Pick<RequirementResult, 'verdict' | 'known'> | undefined

function verdictsOf(before: Side, after: Side): Pick<Judged, 'before' | 'after' | 'isKnown'> {
  return {
    ...(before && { before: before.verdict }),
    ...(after && { after: after.verdict, isKnown: after.known !== undefined })
  }
}

/** By name, and by number where a name occurs more than once. */
function numbered(scenarios: readonly ScenarioResult[]): ReadonlyMap<string, ScenarioResult> {
  const found = new Map<string, ScenarioResult>()
  for (const scenario of scenarios) {
    const earlier = [...found.values()].filter(({ name }) => name === scenario.name).length
    found.set(`${earlier} ${scenario.name}`, scenario)
  }
  return found
}
