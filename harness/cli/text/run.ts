import { gradeList } from '../../report/grade-list.js'
import { oneLine, printable } from '../../report/printable.js'
import { notRun } from '../../verdict/because.js'
import type { RequirementResult, Run, Verdict } from '../../verdict/result.js'
import { conclusion } from './conclusion.js'
import { finding, reasonOf, type Telling } from './finding.js'
import { findingTexts } from './findings.js'
import { count, indent, table } from './layout.js'
import { segmentationText } from './segmentation.js'

/** A judged run for a person at a terminal: what is broken first, the sum last. */
export function runText(run: Run, telling: Telling, strict: boolean): string {
  const [blocked, ...alsoBlocked] = having(run, 'blocked')
  const told = [...having(run, 'error', 'fail'), ...(blocked ? [blocked] : [])]
  const parts = [
    ...told.map(each => finding(run, each, telling)),
    // One broken control most often breaks all: its bytes are worth reading once.
    list('Blocked too', alsoBlocked.map(reason)),
    ...findingTexts(run, telling),
    ...having(run, 'warn').map(each => finding(run, each, telling)),
    segmentationText(run, telling),
    list('Not clear', having(run, 'inconclusive').filter(wasRun).map(reason)),
    list('Known failures', known(run)),
    list('What passed as less than the best, or in one form of several', graded(run)),
    list('What it may do', having(run, 'info').map(extent)),
    list('Not judged', having(run, 'unsupported').map(reason)),
    ...(run.notes ?? []).map(printable),
    conclusion(run, telling.paint, strict)
  ]
  return `${parts.filter(part => part !== '').join('\n\n')}\n`
}

/** What is known to be broken stands in a list of its own. */
function having(run: Run, ...verdicts: readonly Verdict[]): RequirementResult[] {
  const open = run.requirements.filter(each => each.known === undefined)
  return verdicts.flatMap(verdict => open.filter(each => each.verdict === verdict))
}

function known({ requirements }: Run): string[][] {
  return requirements.flatMap(({ id, verdict, known }) =>
    known === undefined ? [] : [[id, verdict, oneLine(known)]]
  )
}

function graded(run: Run): string[][] {
  return gradeList(run).map(([text, times]) => [text, count(times, 'time')])
}

function wasRun({ scenarios }: RequirementResult): boolean {
  return scenarios.some(({ because }) => because !== notRun)
}

function list(name: string, rows: readonly string[][]): string {
  return rows.length === 0 ? '' : `${name}:\n${indent(table(rows), 2)}`
}

function reason(requirement: RequirementResult): string[] {
  return [requirement.id, reasonOf(requirement)]
}

function extent({ title, scenarios }: RequirementResult): string[] {
  const held = scenarios.filter(({ holds }) => holds).length
  if (held === 0) return ['no', title]
  return [held === scenarios.length ? 'yes' : 'partly', title]
}
