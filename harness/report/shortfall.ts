import type { RequirementResult, Run } from '../verdict/result.js'

/** Why the run as a whole proves nothing, in words. Empty for a run that may look green. */
export function shortfalls(run: Run): readonly string[] {
  return [...incompleteness(run), ...judgeFailures(run)]
}

/** Whether the run came to its end and checked something. */
export function isComplete(run: Run): boolean {
  return run.complete && hasChecked(run)
}

/** Whether at least one requirement was put to the test. */
export function hasChecked(run: Run): boolean {
  return run.requirements.some(wasExecuted)
}

function incompleteness(run: Run): readonly string[] {
  if (!run.complete) return [run.reason ?? 'The run was cut short']
  return hasChecked(run) ? [] : ['No requirement was executed']
}

function wasExecuted(requirement: RequirementResult): boolean {
  return requirement.scenarios.some(scenario => scenario.verdict !== 'unsupported')
}

function judgeFailures(run: Run): readonly string[] {
  const failed = run.requirements.filter(requirement => requirement.verdict === 'error').length
  if (failed === 0) return []
  return [`The judge itself failed on ${failed} requirement${failed === 1 ? '' : 's'}`]
}
