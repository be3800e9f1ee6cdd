import type { Envelope } from '@cucumber/messages'
import { emptyLedger, enter, type Ledger } from '../verdict/ledger.js'

/** How a run is going, over all its lanes. */
export interface Course {
  /** One for each lane: what was seen there. */
  readonly ledgers: readonly Ledger[]
  /** Aborted when the course is at its end, with why as its reason. */
  readonly over: AbortSignal
  /** Ends it. What was the end first stays the reason. */
  readonly finish: (reason: string) => void
}

/** The signal is aborted when the user interrupts; or for another reason, which it then tells. */
export function beginCourse(lanes: number, signal: AbortSignal): Course {
  const ledgers = Array.from({ length: lanes }, () => emptyLedger())
  const end = new AbortController()
  const finish = (reason: string) => end.abort(reason)
  const halt = () => finish(typeof signal.reason === 'string' ? signal.reason : 'Interrupted')
  if (signal.aborted) halt()
  signal.addEventListener('abort', halt, { signal: end.signal })
  return { ledgers, over: end.signal, finish }
}

/**
 * Takes in what cucumber tells of a lane. What the scenario under way shows after the end decides
 * nothing: an interruption ends the target too, and that is no fault of its own.
 */
export function follow(course: Course, ledger: Ledger, envelope: Envelope): void {
  const missing = missingProgram(envelope)
  if (missing !== undefined) course.finish(missing)
  const isShown = envelope.testStepFinished !== undefined || envelope.attachment !== undefined
  if (isShown && endOf(course) !== undefined) return
  enter(ledger, envelope)
}

/** Why the run is to end, or undefined while it goes on. */
export function endOf({ over }: Course): string | undefined {
  return over.aborted ? String(over.reason) : undefined
}

// Where the program is not installed, or cannot have its place, every scenario would say so anew.
const UNSTARTABLE = ['MissingProgram', 'NoSeat']

function missingProgram({ testStepFinished }: Envelope): string | undefined {
  const { type = '', message } = testStepFinished?.testStepResult.exception ?? {}
  return UNSTARTABLE.includes(type) ? message : undefined
}
