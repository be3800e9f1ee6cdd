import { account } from '../../report/account.js'
import { gradeText } from '../../report/grade-text.js'
import { levelText } from '../../report/level-text.js'
import { oneLine, printable } from '../../report/printable.js'
import type { RequirementResult, Run, ScenarioResult, StepRecord } from '../../verdict/result.js'
import { count, indent } from './layout.js'
import { type Paint, verdictStyles } from './paint.js'

/** How findings are told. */
export interface Telling {
  readonly paint: Paint
  /** The command line that judges one requirement again. */
  readonly again: (id: string) => string
}

// The page shows every byte; on a terminal two screens of one exchange hide the other findings.
const shownLines = 40

/** Everything about a requirement that does not hold: what was expected, what came, the bytes. */
export function finding(run: Run, requirement: RequirementResult, telling: Telling): string {
  const [scenario, ...others] = worstFirst(requirement)
  if (!scenario) return heading(requirement, telling)
  const parts = [
    course(scenario, telling),
    difference(scenario, telling),
    graded(scenario, telling),
    cut(account(run, decisive(scenario))),
    hints(requirement.id, scenario, telling),
    rest(others)
  ]
  const body = parts.filter(part => part !== '').map(part => indent(part, 2))
  return [heading(requirement, telling), ...body].join('\n\n')
}

/** Why the verdict is what it is, in one line. */
export function reasonOf(requirement: RequirementResult): string {
  const [scenario = requirement.scenarios[0]] = worstFirst(requirement)
  return oneLine(scenario?.because ?? '')
}

function worstFirst({ verdict, scenarios }: RequirementResult): ScenarioResult[] {
  const bad = scenarios.filter(scenario => !scenario.holds && scenario.verdict !== 'unsupported')
  const decisive = bad.filter(scenario => scenario.verdict === verdict)
  return [...decisive, ...bad.filter(scenario => scenario.verdict !== verdict)]
}

function heading(requirement: RequirementResult, { paint }: Telling): string {
  const { id, source, withdrawn, title, verdict } = requirement
  const sources = withdrawn === undefined ? source : `${source}, withdrawn by ${withdrawn}`
  const level = levelText(requirement)
  const word = paint(verdictStyles[verdict], verdict.toUpperCase())
  return `${word} ${paint('bold', id)} ${paint('dim', `${level}, ${sources}`)}\n  ${title}`
}

function course({ name, feature, line, steps }: ScenarioResult, { paint }: Telling): string {
  const place = paint('dim', `${feature}:${line}`)
  return [`${oneLine(name)}  ${place}`, ...steps.map(step => stepLine(step, paint))].join('\n')
}

function stepLine({ keyword, text, status }: StepRecord, paint: Paint): string {
  const line = `${keyword} ${oneLine(text)}`
  if (status === 'passed') return `  ${line}`
  return status === 'skipped' ? paint('dim', `  ${line}`) : paint('red', `✗ ${line}`)
}

function difference({ evidence, because }: ScenarioResult, { paint }: Telling): string {
  if (!evidence) return printable(because)
  const expected = indent(printable(evidence.expected), 10).trimStart()
  const actual = indent(printable(evidence.actual), 10).trimStart()
  return `${paint('green', 'expected')}  ${expected}\n${paint('red', 'got')}       ${actual}`
}

function graded({ grades = [] }: ScenarioResult, { paint }: Telling): string {
  return grades.map(grade => `${paint('dim', 'seen')}      ${gradeText(grade)}`).join('\n')
}

// The exchange that shows it is enough where the evidence names one.
function decisive(scenario: ScenarioResult): ScenarioResult {
  const shown = scenario.evidence?.exchange
  return shown === undefined ? scenario : { ...scenario, exchanges: [shown] }
}

function cut(text: string): string {
  const lines = text.split('\n')
  const more = lines.length - shownLines
  if (more <= 0) return text
  const note = `… ${count(more, 'more line')}: --report html shows them`
  return [...lines.slice(0, shownLines), note].join('\n')
}

function hints(id: string, { reproduce }: ScenarioResult, { again, paint }: Telling): string {
  const lines = [`${paint('dim', 'again')}      ${again(id)}`]
  if (reproduce === undefined) return lines.join('\n')
  return [`${paint('dim', 'reproduce')}  ${printable(reproduce)}`, ...lines].join('\n')
}

function rest(scenarios: readonly ScenarioResult[]): string {
  if (scenarios.length === 0) return ''
  const lines = scenarios.map(({ name, because }) => oneLine(`${name}: ${because}`))
  return [`and in ${count(scenarios.length, 'more scenario')}:`, ...lines].join('\n')
}
