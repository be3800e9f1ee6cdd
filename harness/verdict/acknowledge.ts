import type { KnownFailure } from '../catalogue/known-failures.js'
import type { Problem } from '../catalogue/problem.js'
import type { RequirementResult, Run, ScenarioResult, Verdict } from './result.js'

/** A run in which known failures are marked, and the entries of the list that are wrong. */
export interface Acknowledged {
  readonly run: Run
  readonly problems: readonly Problem[]
}

/**
 * Marks what is broken or in doubt and stands on the list. An entry that nothing in the run answers
 * to, or whose failure is gone, is a problem; but not where the run is not complete, since there it
 * may be that nobody looked.
 */
export function acknowledge(run: Run, failures: readonly KnownFailure[]): Acknowledged {
  const requirements = run.requirements.map(each => markRequirement(each, failures))
  const problems = run.complete ? failures.flatMap(failure => problemsOf(failure, run)) : []
  return { run: { ...run, requirements }, problems }
}

function markRequirement(
  requirement: RequirementResult,
  failures: readonly KnownFailure[]
): RequirementResult {
  const own = failures.filter(failure => failure.requirement === requirement.id)
  if (own.length === 0) return requirement
  const scenarios = requirement.scenarios.map(scenario => markScenario(scenario, own))
  const known = reasonOf({ ...requirement, scenarios })
  return { ...requirement, scenarios, ...(known !== undefined && { known }) }
}

/** An entry for the scenario goes before one for the whole requirement. */
function markScenario(scenario: ScenarioResult, own: readonly KnownFailure[]): ScenarioResult {
  const entry =
    own.find(each => each.scenario === scenario.name) ??
    own.find(each => each.scenario === undefined)
  if (entry === undefined || !isWrong(scenario)) return scenario
  return { ...scenario, known: entry.reason }
}

/** Set when nothing is wrong but what is known. */
function reasonOf({ verdict, scenarios }: RequirementResult): string | undefined {
  const wrong = scenarios.filter(each => isWrong(each) || each.verdict === 'error')
  const reasons = wrong.flatMap(({ known }) => known ?? [])
  if (!isWrong({ verdict }) || wrong.length === 0 || reasons.length < wrong.length) return undefined
  return [...new Set(reasons)].join('; ')
}

function problemsOf(failure: KnownFailure, run: Run): Problem[] {
  const { requirement: id, scenario: name, place } = failure
  const requirement = run.requirements.find(each => each.id === id)
  if (!requirement) return [{ place, message: `"${id}" was not judged in this run` }]
  const scenarios = requirement.scenarios.filter(each => name === undefined || each.name === name)
  if (scenarios.length === 0 && name !== undefined)
    return [{ place, message: `"${id}" has no scenario "${name}"` }]
  if (scenarios.some(each => isWrong(each) || each.verdict === 'error')) return []
  const whom = name === undefined ? `"${id}"` : `"${name}" of "${id}"`
  const told = [...new Set(scenarios.map(({ verdict }) => verdict))].join(', ')
  return [{ place, message: `${whom} is no failure any more (${told}): take it off the list` }]
}

/** A judge that failed is nobody's known failure. */
function isWrong({ verdict }: { readonly verdict: Verdict }): boolean {
  return ['fail', 'blocked', 'warn', 'inconclusive'].includes(verdict)
}
