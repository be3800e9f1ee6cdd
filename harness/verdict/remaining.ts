import type { Run, Verdict } from './result.js'

/** How many requirements have one of these verdicts and are not on the list of known failures. */
export function remaining(run: Run, ...verdicts: readonly Verdict[]): number {
  const all = verdicts.reduce((sum, verdict) => sum + run.summary[verdict], 0)
  return all - knownOf(run, verdicts).length
}

/** How many requirements are broken or doubtful, and known to be. */
export function knownFailures({ requirements }: Run): number {
  return requirements.filter(({ known }) => known !== undefined).length
}

function knownOf({ requirements }: Run, verdicts: readonly Verdict[]) {
  return requirements.filter(
    ({ verdict, known }) => known !== undefined && verdicts.includes(verdict)
  )
}
