import type { RequirementResult, Run, ScenarioResult } from '../verdict/result.js'

/** What a program showed of each requirement, by its id: as much of a run as is compared. */
export type Showing = Readonly<Record<string, readonly Shown[]>>

/** What one scenario showed. */
export interface Shown {
  /** `features/server/paths.feature:12`. */
  readonly place: string
  readonly state: State
  readonly because: string
}

/** `blocked`: its control failed. `inconclusive`: the evidence does not suffice. */
export type State = 'held' | 'violated' | 'blocked' | 'inconclusive' | 'lacking' | 'error'

export function showingOf(run: Run): Showing {
  return Object.fromEntries(run.requirements.map(each => [each.id, shownOf(each)]))
}

/** The requirements of which not everything held, by id. */
export function lostIn(showing: Showing): string[] {
  return Object.keys(showing).filter(id => showing[id]?.some(({ state }) => state !== 'held'))
}

function shownOf({ scenarios }: RequirementResult): readonly Shown[] {
  return scenarios.map(scenario => ({
    place: `${scenario.feature}:${scenario.line}`,
    state: stateOf(scenario),
    because: scenario.because
  }))
}

function stateOf({ verdict, holds }: ScenarioResult): State {
  if (verdict === 'error') return 'error'
  if (verdict === 'unsupported') return 'lacking'
  if (verdict === 'blocked' || verdict === 'inconclusive') return verdict
  return holds ? 'held' : 'violated'
}
