import type { Run } from '../verdict/result.js'
import { hasJudged, shortfalls } from './shortfall.js'

/** The run itself. One that shows neither a verdict nor a failed control is never complete. */
export function renderJson(run: Run): string {
  const isComplete = run.complete && (hasJudged(run) || run.summary.blocked > 0)
  return `${JSON.stringify(isComplete ? run : incomplete(run), null, 2)}\n`
}

function incomplete(run: Run): Run {
  return { ...run, complete: false, reason: run.reason ?? shortfalls(run).join('. ') }
}
