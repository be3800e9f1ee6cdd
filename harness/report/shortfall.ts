import type { RequirementResult, Run, Verdict } from '../verdict/result.js'

/** Why the run as a whole proves nothing, in words. Empty for a run that may look green. */
export function shortfalls(run: Run): readonly string[] {
  return [...incompleteness(run), ...judgeFailures(run)]
}

/** Whether the run came to its end and found something out. */
export function isComplete(run: Run): boolean {
  return run.complete && hasJudged(run)
}

/** Whether at least one requirement was put to the test. */
export function hasChecked(run: Run): boolean {
  return run.requirements.some(wasExecuted)
}

/**
 * Whether anything came out of it but that controls failed and evidence did not suffice. Who has
 * put that on the list of known failures has looked at it.
 */
export function hasJudged({ requirements }: Run): boolean {
  const scenarios = requirements.flatMap(requirement => requirement.scenarios)
  return scenarios.some(({ verdict, known }) => known !== undefined || !undecided.includes(verdict))
}

const undecided: readonly Verdict[] = ['unsupported', 'blocked', 'inconclusive']

function incompleteness(run: Run): readonly string[] {
  if (!run.complete) return [run.reason ?? 'The run was cut short']
  if (!hasChecked(run)) return ['No requirement was executed']
  if (hasJudged(run)) return []
  const isBlocked = run.requirements.some(({ verdict }) => verdict === 'blocked')
  return [`Nothing could be judged: ${isBlocked ? 'no control held' : 'no evidence sufficed'}`]
}

function wasExecuted(requirement: RequirementResult): boolean {
  return requirement.scenarios.some(scenario => scenario.verdict !== 'unsupported')
}

function judgeFailures(run: Run): readonly string[] {
  const failed = run.requirements.filter(requirement => requirement.verdict === 'error').length
  if (failed === 0) return []
  return [`The judge itself failed on ${failed} requirement${failed === 1 ? '' : 's'}`]
}
