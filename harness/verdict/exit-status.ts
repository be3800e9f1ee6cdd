import type { Run, Verdict } from './result.js'

/**
 * What the process that judged has to exit with: 0 when the target stood, 1 when it did not, 3 when
 * nothing can be said: the judge failed, the run is not complete, or it executed no check.
 * With `strict` a warning, an inconclusive verdict and one that changes with the cut count as
 * failures.
 */
export function exitStatus(run: Run, strict = false): 0 | 1 | 3 {
  if (!run.complete || counts(run, 'error')) return 3
  if (counts(run, 'fail', 'blocked')) return 1
  return strict && isDoubtful(run) ? 1 : 0
}

function isDoubtful(run: Run): boolean {
  return counts(run, 'warn', 'inconclusive') || (run.segmentation ?? []).length > 0
}

function counts(run: Run, ...verdicts: readonly Verdict[]): boolean {
  return verdicts.some(verdict => run.summary[verdict] > 0)
}
