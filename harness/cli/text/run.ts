import { oneLine, printable } from '../../report/printable.js'
import { notRun } from '../../verdict/because.js'
import type {
  CrashRecord,
  RequirementResult,
  Run,
  ScenarioResult,
  Verdict
} from '../../verdict/result.js'
import { conclusion } from './conclusion.js'
import { briefFinding, finding, type Telling } from './finding.js'
import { indent, table } from './layout.js'

/** A judged run for a person at a terminal: what is broken first, the sum last. */
export function runText(run: Run, telling: Telling, strict: boolean): string {
  const parts = [
    ...having(run, 'error', 'fail').map(each => finding(run, each, telling)),
    ...blockedText(run, telling),
    ...run.crashes.map(crash => crashText(crash, telling)),
    ...having(run, 'warn').map(each => finding(run, each, telling)),
    ...having(run, 'inconclusive')
      .filter(wasRun)
      .map(each => briefFinding(each, telling)),
    recorded(run),
    lacking(run),
    conclusion(run, telling.paint, strict)
  ]
  return `${parts.filter(part => part !== '').join('\n\n')}\n`
}

function having(run: Run, ...verdicts: readonly Verdict[]): RequirementResult[] {
  return verdicts.flatMap(verdict => run.requirements.filter(each => each.verdict === verdict))
}

// One broken control most often breaks all: its bytes are worth reading once.
function blockedText(run: Run, telling: Telling): string[] {
  const [first, ...others] = having(run, 'blocked')
  if (!first) return []
  return [finding(run, first, telling), ...others.map(each => briefFinding(each, telling))]
}

function wasRun({ scenarios }: RequirementResult): boolean {
  return scenarios.some(({ because }) => because !== notRun)
}

function crashText(
  { scenario, exitCode, signal, stderr }: CrashRecord,
  { paint }: Telling
): string {
  const end = signal ?? (exitCode === null ? 'it stopped listening' : `exit status ${exitCode}`)
  const head = `${paint('red', 'CRASH')} ${paint('bold', end)} in ${oneLine(scenario)}`
  const tail = printable(stderr).trimEnd().split('\n').slice(-10).join('\n')
  return tail === '' ? head : `${head}\n${indent(tail, 2)}`
}

function recorded(run: Run): string {
  const rows = having(run, 'info').map(({ title, scenarios }) => [extent(scenarios), title])
  return section('What it may do', rows)
}

function extent(scenarios: readonly ScenarioResult[]): string {
  const held = scenarios.filter(({ holds }) => holds).length
  if (held === 0) return 'no'
  return held === scenarios.length ? 'yes' : 'partly'
}

function lacking(run: Run): string {
  const rows = having(run, 'unsupported').map(({ id, scenarios }) => [
    id,
    oneLine(scenarios[0]?.because ?? '')
  ])
  return section('Not judged', rows)
}

function section(name: string, rows: readonly string[][]): string {
  return rows.length === 0 ? '' : `${name}:\n${indent(table(rows), 2)}`
}
