import { randomInt } from 'node:crypto'
import { availableParallelism } from 'node:os'
import type { KnownFailure } from '../catalogue/known-failures.js'
import type { Requirement } from '../catalogue/requirement.js'
import { loadRequirements } from '../catalogue/requirements.js'
import { Assistant } from '../suite/assistant.js'
import { usualLanes } from '../suite/lanes.js'
import { runSuite } from '../suite/run-suite.js'
import { runSegmented } from '../suite/segmentation.js'
import { checkNames, selectRequirements } from '../suite/selection.js'
import type { SuiteRun } from '../suite/suite-run.js'
import type { Adapter } from '../target/adapter.js'
import { buildTarget } from '../target/build.js'
import type { Entrance } from '../target/namespace.js'
import { holdPort } from '../target/port-lock.js'
import { confine } from '../target/sandbox.js'
import { acknowledge } from '../verdict/acknowledge.js'
import { exitStatus } from '../verdict/exit-status.js'
import type { Run } from '../verdict/result.js'
import { entranceFor, isForItself, judgeApart } from './apart.js'
import { hostNotes } from './host-notes.js'
import { complainOfKnown, loadKnown } from './known.js'
import { outlook, predict } from './prediction.js'
import { progressLine } from './progress-line.js'
import { checkPlan, type ReportOrder, writeReports } from './report-plan.js'
import type { Session } from './session.js'
import { againLine, type NamedTarget, resolveTargets, type TargetOptions } from './targets.js'
import { painter } from './text/paint.js'
import { runText } from './text/run.js'
import { timeLimit } from './time-limit.js'
import { UsageError } from './usage-error.js'

/** The options of `h10spec run`. */
export interface RunOptions extends TargetOptions {
  readonly only: readonly string[]
  readonly strict?: boolean
  /** Whether every scenario with a server is repeated with its requests cut. */
  readonly segmentation: boolean
  readonly report: readonly ReportOrder[]
  /** The file with the list of known failures. */
  readonly known?: string
  /** In milliseconds. */
  readonly patience?: number
  readonly seed?: number
  /** How many scenarios run side by side. */
  readonly lanes?: number
  /** Whether a client is a program of Node that may run in a process which stays. */
  readonly hosted?: boolean
  /** Whether the programs are started where they can harm nobody. */
  readonly sandbox?: boolean
  /** How long it may take at most, in seconds. */
  readonly bound?: number
}

/** A target with what it is judged by. */
interface Task extends NamedTarget {
  readonly requirements: readonly Requirement[]
  readonly known: readonly KnownFailure[]
}

/** Judges the targets that the operands name. What cannot be asked is told before any run begins. */
export async function judge(
  operands: readonly string[],
  options: RunOptions,
  session: Session
): Promise<void> {
  const targets = resolveTargets(
    operands,
    options.sandbox ? { ...options, network: 'own' } : options
  )
  if (options.sandbox) requireStart(targets)
  const entrance = await entranceFor(targets, options, session)
  const prefix = entrance && 'prefix' in entrance ? entrance.prefix : undefined
  if (options.sandbox && entrance && 'refusal' in entrance)
    throw new UsageError(`there is no sandbox: ${entrance.refusal}`)
  const [target] = targets
  // Who judges it plans it: what cannot be asked of one target is told before its run all the same.
  if (prefix && target && targets.length === 1 && isForItself(target)) {
    return judgeApart(target, prefix, options, session)
  }
  const tasks = plan(targets, options, session)
  const here = tasks.filter(task => prefix === undefined || !isForItself(task))
  const assistants = assistantsFor(here, options, session)
  try {
    const steps = await (here.length > 0 ? session.steps() : undefined)
    for (const task of tasks) {
      if (prefix && isForItself(task))
        await judgeApart(task, prefix, optionsFor(task, options), session)
      else if (steps) await judgeHere(task, { steps, assistants, entrance }, options, session)
    }
  } finally {
    for (const assistant of assistants) assistant.end()
  }
}

function plan(targets: readonly NamedTarget[], options: RunOptions, { root }: Session): Task[] {
  const { requirements } = loadRequirements(root)
  const suites = targets.flatMap(({ adapter }) => adapter.suites)
  checkNames(requirements, suites, options.only, options.strict)
  checkPlan(
    options.report,
    targets.map(({ adapter }) => adapter.name)
  )
  return targets
    .map(target => ({ ...target, ...measureOf(target) }))
    .filter(task => options.only.length === 0 || task.requirements.length > 0)

  function measureOf({ adapter }: NamedTarget): Pick<Task, 'requirements' | 'known'> {
    const { only, strict } = options
    const chosen = selectRequirements(requirements, adapter.suites, only, strict)
    const order = {
      library: requirements,
      targets: targets.length,
      ...(only.length > 0 && { chosen })
    }
    return { requirements: chosen, known: loadKnown(options.known, order) }
  }
}

/** Who judges one target alone would take a name that is meant for another one for a mistake. */
function optionsFor({ requirements }: Task, options: RunOptions): RunOptions {
  const isOwn = (name: string) =>
    requirements.some(({ id, topic }) => id === name || topic === name)
  return { ...options, only: options.only.filter(isOwn) }
}

// An assistant takes as long to load as so many requirements to be judged.
const WORTH = 20

/** One fewer than the cores, as this process judges too, and never more than there is to run. */
function assistantsFor(tasks: readonly Task[], options: RunOptions, { root }: Session) {
  const shares = tasks.map(({ adapter, requirements: { length } }) =>
    Math.min(options.lanes ?? usualLanes(adapter), Math.ceil(length / WORTH))
  )
  const count = Math.min(availableParallelism(), Math.max(1, ...shares)) - 1
  return Array.from({ length: count }, () => new Assistant(root))
}

/** Who judges, and by what. */
interface Judges extends Required<Pick<SuiteRun, 'steps' | 'assistants'>> {
  /** How targets that are to have a network of their own could have it. */
  readonly entrance: Entrance | undefined
}

/** Programs that insist on one port, and have to share it, are judged one after the other. */
async function judgeHere(
  task: Task,
  judges: Judges,
  options: RunOptions,
  session: Session
): Promise<void> {
  const { adapter } = task
  const port = adapter.role === 'server' && adapter.url === undefined ? adapter.port : undefined
  const release = port === undefined ? undefined : await holdPort(port, session.signal)
  try {
    await judgeOne(task, judges, options, session)
  } finally {
    release?.()
  }
}

async function judgeOne(
  task: Task,
  { entrance, ...judges }: Judges,
  options: RunOptions,
  session: Session
): Promise<void> {
  const { requirements } = task
  const confined = options.sandbox ? await inSandbox(task.adapter) : task.adapter
  const adapter = await buildTarget(confined, session.signal)
  const {
    patience,
    seed = randomInt(2 ** 31),
    strict = false,
    lanes = usualLanes(adapter)
  } = options
  const { terminal } = session
  const predicted = predict({ ...options, adapter, requirements })
  const { bound = predicted.bound } = options
  terminal.warn(outlook(adapter.name, requirements.length, { ...predicted, bound }))
  const { signal, lift } = timeLimit(bound, session.signal)
  // A process that stays is the judge's own, and in no sandbox.
  const hosted = (options.hosted ?? false) && !options.sandbox
  const manner = { seed, lanes, hosted, ...(patience !== undefined && { patience }) }
  const order = { ...suiteOrder(session, adapter), ...judges, ...manner, requirements, signal }
  const judge = options.segmentation ? runSegmented : runSuite
  const judged = await judge(order).finally(lift)
  const { run, problems } = acknowledge(noted(judged, task, strict, entrance), task.known)
  session.status = Math.max(session.status, exitStatus(run, strict))
  const telling = { paint: painter(terminal.colors), again: againLine(task, seed, strict) }
  terminal.write(runText(run, telling, strict))
  report(run, options.report, session)
  complainOfKnown(problems, session)
}

/** A server that runs already is out of reach. Throws a UsageError. */
function requireStart(targets: readonly NamedTarget[]): void {
  const foreign = targets.find(
    ({ adapter }) => adapter.role === 'server' && adapter.url !== undefined
  )
  if (foreign) throw new UsageError(`${foreign.adapter.name} is not started by the judge`)
}

/** Throws a UsageError where nothing can be confined: nobody is to believe that it was. */
async function inSandbox(adapter: Adapter): Promise<Adapter> {
  const confined = await confine(adapter)
  if ('adapter' in confined) return confined.adapter
  throw new UsageError(`there is no sandbox: ${confined.missing}`)
}

function suiteOrder({ root, version, terminal }: Session, adapter: Adapter) {
  return { root, version, adapter, onProgress: progressLine(terminal, adapter.name) }
}

/** The run with what the command line said about it, and what else is to be known. */
function noted(judged: Run, task: Task, strict: boolean, entrance: Judges['entrance']): Run {
  const notes = hostNotes(task, entrance)
  return {
    ...judged,
    target: { ...judged.target, words: task.words },
    ...(strict && { profile: 'strict' }),
    ...(notes.length > 0 && { notes })
  }
}

function report(run: Run, orders: readonly ReportOrder[], { terminal }: Session): void {
  for (const file of writeReports(run, orders)) terminal.write(`Report: ${file}\n`)
  terminal.write('\n')
}
