import { randomInt } from 'node:crypto'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Requirement } from '../catalogue/requirement.js'
import { loadRequirements } from '../catalogue/requirements.js'
import { suiteNames } from '../catalogue/suites.js'
import { runSuite, type SuiteRun } from '../suite/run-suite.js'
import { checkNames, selectRequirements } from '../suite/selection.js'
import { exitStatus } from '../verdict/exit-status.js'
import type { Run } from '../verdict/result.js'
import { progressLine } from './progress-line.js'
import { checkPlan, type ReportOrder, readOrder, writeReports } from './report-plan.js'
import type { Session } from './session.js'
import { againLine, type NamedTarget, resolveTargets, type TargetOptions } from './targets.js'
import { painter } from './text/paint.js'
import { runText } from './text/run.js'

interface RunOptions extends TargetOptions {
  readonly only: readonly string[]
  readonly strict: boolean
  readonly report: readonly ReportOrder[]
  readonly patience?: number
  readonly seed?: number
}

const examples = `
TARGET is the name of a bundled adapter, a path to one, or the URL of a server.

  h10spec run httpfs httpc --report html
  h10spec run http://127.0.0.1:8080/ --only status-line
  h10spec run --role server -- python3 httpfs.py -p {port} -d {root}

It exits with 0 when no requirement is broken, 1 when one is, 2 when the command line makes no
sense, and 3 when nothing can be said: the judge failed, or the run is not complete.`

/** `h10spec run`: judges targets one after the other. */
export function addRun(program: Command, session: Session): void {
  program
    .command('run')
    .description('judge servers and clients')
    .usage('TARGET... [options]\n       h10spec run [options] --role ROLE -- COMMAND...')
    .argument('[target...]', 'whom to judge')
    .option('--only <id...>', 'these requirements, or those of these topics', [])
    .option('--strict', 'let warnings and open questions fail', false)
    .addOption(reportOption())
    .option('--patience <ms>', 'how long to wait for an answer, in milliseconds', positive)
    .option('--seed <number>', 'choose the same names and contents as an earlier run', wholeNumber)
    .addOption(
      new Option('--role <role>', 'judge the command behind "--" in this role').choices([
        'server',
        'client'
      ])
    )
    .addOption(new Option('--suite <name...>', 'judge by these suites').choices(suiteNames))
    .addHelpText('after', examples)
    .action((operands: string[], options: RunOptions) => judge(operands, options, session))
}

function reportOption(): Option {
  return new Option('--report <format[=file]>', 'write a report; to reports/ when no file is named')
    .argParser((text: string, orders: readonly ReportOrder[]) => [...orders, readOrder(text)])
    .default([], 'none')
}

async function judge(
  operands: readonly string[],
  options: RunOptions,
  session: Session
): Promise<void> {
  const targets = resolveTargets(operands, options)
  const { requirements } = loadRequirements(session.root)
  const allSuites = targets.flatMap(({ adapter }) => adapter.suites)
  checkNames(requirements, allSuites, options.only)
  checkPlan(
    options.report,
    targets.map(({ adapter }) => adapter.name)
  )
  const steps = await session.steps()
  for (const target of targets) {
    const own = selectRequirements(requirements, target.adapter.suites, options.only)
    const isAsked = own.length > 0 || options.only.length === 0
    if (isAsked) await judgeOne(target, own, steps, options, session)
  }
}

async function judgeOne(
  target: NamedTarget,
  requirements: readonly Requirement[],
  steps: SuiteRun['steps'],
  { patience, seed = randomInt(2 ** 31), ...options }: RunOptions,
  session: Session
): Promise<void> {
  const { root, version, signal, terminal } = session
  const { adapter } = target
  const run = await runSuite({
    root,
    version,
    signal,
    adapter,
    requirements,
    steps,
    seed,
    ...(patience !== undefined && { patience }),
    onProgress: progressLine(terminal, adapter.name)
  })
  session.status = Math.max(session.status, exitStatus(run, options.strict))
  tell(run, againLine(target, seed), options, session)
}

function tell(
  run: Run,
  again: (id: string) => string,
  { strict, report }: Pick<RunOptions, 'strict' | 'report'>,
  { terminal }: Session
): void {
  const paint = painter(terminal.colors)
  terminal.write(runText(run, { paint, again }, strict))
  for (const file of writeReports(run, report)) terminal.write(`Report: ${file}\n`)
  terminal.write('\n')
}

function positive(text: string): number {
  const number = wholeNumber(text)
  if (number === 0) throw new InvalidArgumentError('It has to be more than 0.')
  return number
}

function wholeNumber(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('It has to be a whole number.')
  return Number(text)
}
