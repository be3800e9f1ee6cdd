import type { Ledger } from './ledger.js'
import type { JudgedScenario } from './scenario.js'

/** The reason of a run in which the target never got as far as to be checked. */
export const noCheck = 'No check was executed'

/**
 * Why the run may not look green, or undefined when it came to its end and checked something.
 * `ended` is why it was ended early, when it was.
 */
export function incompleteness(
  ledger: Ledger,
  judged: readonly JudgedScenario[],
  ended: string | undefined
): string | undefined {
  const [parseError] = ledger.parseErrors
  if (parseError !== undefined) return `A feature cannot be read: ${parseError}`
  if (ended === undefined && ledger.testCases.size === 0) return noCheck
  const unrun = judged.filter(scenario => scenario.unrun).length
  if (unrun > 0 || ended !== undefined || !ledger.finished) return cutShort(ended, unrun, judged)
  if (judged.length < ledger.testCases.size) return 'A scenario carries no tag of a requirement'
  return judged.some(({ executed }) => executed) ? undefined : noCheck
}

function cutShort(
  ended: string | undefined,
  unrun: number,
  { length }: readonly JudgedScenario[]
): string {
  const cause = ended ?? 'The run was cut short'
  return unrun === 0 ? cause : `${cause}; ${unrun} of ${length} scenarios were not run`
}
