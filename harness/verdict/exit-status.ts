import { remaining } from './remaining.js'
import type { Run } from './result.js'

/**
 * What the process that judged has to exit with: 0 when the target stood, 1 when it did not, 3 when
 * nothing can be said: the judge failed, the run is not complete, or it executed no check.
 * With `strict` a warning, an inconclusive verdict and one that changes with the cut count as
 * failures. What is known to be broken counts for nothing; a judge that failed always counts.
 */
export function exitStatus(run: Run, strict = false): 0 | 1 | 3 {
  if (!run.complete || run.summary.error > 0) return 3
  if (remaining(run, 'fail', 'blocked') > 0) return 1
  return strict && isDoubtful(run) ? 1 : 0
}

function isDoubtful(run: Run): boolean {
  return remaining(run, 'warn', 'inconclusive') > 0 || (run.segmentation ?? []).length > 0
}
