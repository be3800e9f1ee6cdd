import type { Requirement } from '../../catalogue/requirement.js'
import { suites } from '../../catalogue/suites.js'
import type { RequirementResult, Run, Verdict } from '../../verdict/result.js'
import { decisiveCase } from '../cases.js'

/** What became of a requirement in a run. */
export interface State {
  readonly verdict: Verdict | 'not-run'
  /** Why; empty where there is nothing to say. */
  readonly because: string
  readonly known?: string
}

/** The state of each requirement there is, also of those that the run knows nothing of. */
export function statesOf(
  run: Run,
  requirements: readonly Requirement[]
): ReadonlyMap<string, State> {
  const results = new Map(run.requirements.map(result => [result.id, result]))
  return new Map(requirements.map(each => [each.id, stateOf(each, results.get(each.id), run)]))
}

function stateOf(requirement: Requirement, result: RequirementResult | undefined, run: Run): State {
  if (result === undefined) return { verdict: 'not-run', because: absence(requirement, run) }
  const { verdict, known } = result
  const { because } = decisiveCase(result)
  return { verdict, because, ...(known === undefined ? {} : { known }) }
}

function absence({ suite, profile }: Requirement, run: Run): string {
  if (suites[suite] !== run.target.role) return `It is asked of a ${suites[suite]}`
  if (profile === 'strict' && run.profile !== 'strict') return 'It is asked under --strict alone'
  const isAsked = run.requirements.some(each => each.suite === suite)
  if (!isAsked) return `The run asks for nothing of the suite ${suite}`
  return run.complete ? 'It was not selected' : 'The run was cut short'
}
