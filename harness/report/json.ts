import type { Run } from '../verdict/result.js'
import { isComplete, shortfalls } from './shortfall.js'

/** The run itself. One that checked nothing is never written as complete. */
export function renderJson(run: Run): string {
  return `${JSON.stringify(isComplete(run) ? run : incomplete(run), null, 2)}\n`
}

function incomplete(run: Run): Run {
  return { ...run, complete: false, reason: run.reason ?? shortfalls(run).join('. ') }
}
