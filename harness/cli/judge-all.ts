import { randomInt } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { Assistant } from '../suite/assistant.js'
import { usualLanes } from '../suite/lanes.js'
import { runSuite } from '../suite/run-suite.js'
import { runSegmented } from '../suite/segmentation.js'
import type { SuiteRun } from '../suite/suite-run.js'
import type { Adapter } from '../target/adapter.js'
import { buildTarget } from '../target/build.js'
import type { Entrance } from '../target/namespace.js'
import { holdPort } from '../target/port-lock.js'
import { confine } from '../target/sandbox.js'
import { acknowledge } from '../verdict/acknowledge.js'
import { exitStatus } from '../verdict/exit-status.js'
import type { Run } from '../verdict/result.js'
import { isForItself, judgeApart } from './apart.js'
import { hostNotes } from './host-notes.js'
import { JournalFile } from './journal-file.js'
import { complainOfKnown } from './known.js'
import { optionsFor, plan, type Task } from './plan.js'
import { outlook, predict } from './prediction.js'
import { progressLine } from './progress-line.js'
import { firstFile, type ReportOrder, writeReports } from './report-plan.js'
import type { RunOptions } from './run-options.js'
import type { Session } from './session.js'
import { againLine, type NamedTarget } from './targets.js'
import { painter } from './text/paint.js'
import { runText } from './text/run.js'
import { timeLimit } from './time-limit.js'
import { UsageError } from './usage-error.js'

/**
 * Judges targets one after the other: by this process, or by one in a network of the target's own
 * where there is an entrance to one.
 */
export async function judgeAll(
  targets: readonly NamedTarget[],
  entrance: Entrance | undefined,
  options: RunOptions,
  session: Session
): Promise<void> {
  const prefix = entrance && 'prefix' in entrance ? entrance.prefix : undefined
  const isHere = (target: NamedTarget) => prefix === undefined || !isForItself(target)
  const assistants: Assistant[] = []
  const hire = (count: number) => {
    while (assistants.length < count) assistants.push(new Assistant(session.root))
  }
  try {
    // They load while this process plans: a whole suite is surely worth them.
    if (options.only.length === 0) {
      hire(helpers(targets.filter(isHere).map(({ adapter }) => share(adapter, options))))
    }
    const tasks = plan(targets, options, session)
    const here = tasks.filter(isHere)
    const shares = here.map(({ adapter, requirements }) =>
      share(adapter, options, requirements.length)
    )
    hire(helpers(shares))
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

// An assistant takes as long to load as so many requirements to be judged.
const WORTH = 20

/** How many lanes a target has at most, and no more than so many requirements are worth. */
function share(adapter: Adapter, { lanes }: RunOptions, requirements = Number.POSITIVE_INFINITY) {
  return Math.min(lanes ?? usualLanes(adapter), Math.ceil(requirements / WORTH))
}

/** One fewer than the cores, as this process judges too, and never more than there is to run. */
function helpers(shares: readonly number[]): number {
  return Math.min(availableParallelism(), Math.max(1, ...shares)) - 1
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
  const journal = JournalFile.beside(firstFile(options.report, adapter.name))
  const order = {
    ...{ ...suiteOrder(session, adapter), ...judges, ...manner, requirements, signal },
    ...(journal && { journal })
  }
  const judge = options.segmentation ? runSegmented : runSuite
  const judged = await judge(order).finally(lift)
  const { run, problems } = acknowledge(noted(judged, task, options, entrance), task.known)
  session.status = Math.max(session.status, exitStatus(run, strict))
  const telling = { paint: painter(terminal.colors), again: againLine(task, seed, strict) }
  terminal.write(runText(run, telling, strict))
  await report(run, options.report, session)
  journal?.remove()
  complainOfKnown(problems, session)
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
function noted(judged: Run, task: Task, options: RunOptions, entrance: Judges['entrance']): Run {
  const notes = hostNotes(task, entrance)
  const { strict, only } = optionsFor(task, options)
  return {
    ...judged,
    target: { ...judged.target, words: task.words },
    ...(strict && { profile: 'strict' }),
    ...(only.length > 0 && { selection: only }),
    ...(notes.length > 0 && { notes })
  }
}

async function report(
  run: Run,
  orders: readonly ReportOrder[],
  { terminal }: Session
): Promise<void> {
  for (const file of await writeReports(run, orders)) terminal.write(`Report: ${file}\n`)
  terminal.write('\n')
}
