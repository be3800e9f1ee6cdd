import type { Envelope } from '@cucumber/messages'
import type { Adapter } from '../target/adapter.js'
import { isEntered, joinLedgers, type Ledger } from '../verdict/ledger.js'
import type { Run } from '../verdict/result.js'
import { judgeRun } from '../verdict/run.js'
import { endsScenario, messageLine, openingLine } from '../verdict/run-journal.js'
import { beginCourse, type Course, endOf, follow } from './course.js'
import { type Lane, runLane } from './lane.js'
import { lanesFor } from './lanes.js'
import { isProgress, progressOf } from './progress.js'
import { tagExpression } from './selection.js'
import type { SuiteRun } from './suite-run.js'

/**
 * Runs the scenarios of the requirements against the target and judges what they showed. The lanes
 * are dealt out to this process and the assistants.
 */
export async function runSuite(run: SuiteRun): Promise<Run> {
  const started = new Date()
  const lanes = lanesFor(run)
  const course = beginCourse(lanes.length, run.signal)
  const { adapter, requirements, seed, version } = run
  const opening = { version, target: describe(adapter), started, seed, requirements }
  run.journal?.note(openingLine(opening), true)
  const ending = Promise.all(
    lanes.map((paths, nth) => takeLane(run, laneOf(run, paths), course, nth))
  )
  const failures = (await Promise.race([ending, overdue(course.over)])) ?? []
  const ended = endOf(course) ?? failures.find(failure => failure !== undefined)
  return judgeRun(joinLedgers(course.ledgers), {
    ...opening,
    duration: (Date.now() - started.getTime()) / 1000,
    ...(ended !== undefined && { ended })
  })
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

/** Has the lane run by whose turn it is. Returns why it broke off, if it did. */
function takeLane(
  run: SuiteRun,
  lane: Lane,
  course: Course,
  nth: number
): Promise<string | undefined> {
  const ledger = course.ledgers[nth] as Ledger
  const { assistants = [] } = run
  const assistant = assistants[(nth % (assistants.length + 1)) - 1]
  const tell = (envelope: Envelope) => {
    if (isEntered(envelope)) run.journal?.note(messageLine(envelope), endsScenario(envelope))
    if (isProgress(envelope)) run.onProgress(progressOf(course.ledgers, ledger))
  }
  if (assistant === undefined) return runLane(lane, run, course, ledger, tell)
  return assistant.run(lane, course.over, envelope => {
    follow(course, ledger, envelope)
    tell(envelope)
  })
}

function laneOf(run: SuiteRun, paths: readonly string[]): Lane {
  const { adapter, requirements, patience, seed, delivery, hosted } = run
  const parameters = {
    [adapter.role]: plain(adapter),
    seed,
    ...(patience && { patience }),
    ...(delivery && { delivery }),
    ...(hosted && { hosted })
  }
  return { paths, tags: tagExpression(requirements), seed, parameters }
}

function plain(adapter: Adapter) {
  return JSON.parse(JSON.stringify(adapter))
}

function describe(adapter: Adapter): Run['target'] {
  const { name, role, start: command } = adapter
  const url = adapter.role === 'server' ? adapter.url : undefined
  return { name, role, command, ...(url !== undefined && { url }) }
}
