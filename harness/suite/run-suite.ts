import type { Envelope } from '@cucumber/messages'
import type { Adapter } from '../target/adapter.js'
import { emptyLedger, enter, isEntered, joinLedgers, type Ledger } from '../verdict/ledger.js'
import type { Run } from '../verdict/result.js'
import { judgeRun } from '../verdict/run.js'
import { endsScenario, messageLine, openingLine } from '../verdict/run-journal.js'
import { beginCourse, type Course, endOf, follow } from './course.js'
import type { Lane, LaneOrder, Part } from './lane.js'
import { OwnLane } from './own-lane.js'
import { type Plan, planOf } from './plan.js'
import { isProgress, progressOf } from './progress.js'
import type { SuiteRun } from './suite-run.js'

/**
 * Runs the scenarios of the requirements against the target and judges what they showed. Parts of
 * them are dealt out to lanes as these become free; the lanes are this process's and the assistants'.
 */
export async function runSuite(run: SuiteRun): Promise<Run> {
  const started = new Date()
  const { adapter, requirements, seed, version } = run
  const opening = { version, target: describe(adapter), started, seed, requirements }
  run.journal?.note(openingLine(opening), true)
  const plan = planOf(run)
  const planned = plannedLedger(plan, run)
  const course = beginCourse(Math.min(run.lanes ?? 1, plan.parts.length), run.signal)
  const deck = plan.parts.values()
  const lanes = course.ledgers.map((_, nth) => laneOf(run, course, nth, planned.testCases.size))
  const ending = Promise.all(lanes.map(lane => take(deck, lane)))
  const failures = (await Promise.race([ending, overdue(course.over)])) ?? []
  const ended = endOf(course) ?? failures.find(failure => failure !== undefined)
  return judgeRun(joinLedgers(course.ledgers, planned), {
    ...opening,
    duration: (Date.now() - started.getTime()) / 1000,
    ...(ended !== undefined && { ended })
  })
}

function plannedLedger({ messages }: Plan, { journal }: SuiteRun): Ledger {
  const planned = emptyLedger()
  for (const envelope of messages) {
    enter(planned, envelope)
    journal?.note(messageLine(envelope), false)
  }
  return planned
}

// A scenario under way ends with the first wait that is over. One that does not is left alone: what
// the others showed is not to be lost with it.
const GRACE = 30_000

/** Resolves when the course has been at its end for half a minute. */
function overdue(over: AbortSignal): Promise<undefined> {
  return new Promise(resolve => {
    const wait = () => setTimeout(() => resolve(undefined), GRACE).unref()
    if (over.aborted) wait()
    else over.addEventListener('abort', wait)
  })
}

/** Has a lane show what is left of the deck, and end. Returns why it broke off, if it did. */
async function take(deck: Iterable<Part>, lane: Lane): Promise<string | undefined> {
  const failure = await showAll(deck, lane)
  const trouble = await lane.end()
  return failure ?? trouble
}

async function showAll(deck: Iterable<Part>, lane: Lane): Promise<string | undefined> {
  for (const part of deck) {
    const failure = await lane.show(part)
    if (failure !== undefined) return failure
  }
  return undefined
}

/** The lane is run by whose turn it is. */
function laneOf(run: SuiteRun, course: Course, nth: number, planned: number): Lane {
  const ledger = course.ledgers[nth] as Ledger
  const { assistants = [] } = run
  const assistant = assistants[(nth % (assistants.length + 1)) - 1]
  const tell = (envelope: Envelope) => {
    if (isEntered(envelope)) run.journal?.note(messageLine(envelope), endsScenario(envelope))
    if (isProgress(envelope)) run.onProgress(progressOf(course.ledgers, planned, ledger))
  }
  const order = orderOf(run)
  if (assistant === undefined) return new OwnLane(order, run, course, ledger, tell)
  return assistant.lane(order, course.over, envelope => {
    follow(course, ledger, envelope)
    tell(envelope)
  })
}

function orderOf(run: SuiteRun): LaneOrder {
  const { adapter, patience, seed, delivery, hosted } = run
  const parameters = {
    [adapter.role]: plain(adapter),
    seed,
    ...(patience && { patience }),
    ...(delivery && { delivery }),
    ...(hosted && { hosted })
  }
  return { seed, parameters }
}

function plain(adapter: Adapter) {
  return JSON.parse(JSON.stringify(adapter))
}

function describe(adapter: Adapter): Run['target'] {
  const { name, role, start: command } = adapter
  const url = adapter.role === 'server' ? adapter.url : undefined
  return { name, role, command, ...(url !== undefined && { url }) }
}
