import type { Envelope } from '@cucumber/messages'
import { emptyLedger, enter, type Ledger } from '../verdict/ledger.js'

/** How a run is going, over all its lanes. */
export interface Course {
  /** One for each lane: what was seen there. */
  readonly ledgers: readonly Ledger[]
  /** Aborted when the user interrupts. */
  readonly signal: AbortSignal
  /** Why no scenario can say anything about the target. */
  hopeless: string | undefined
}

export function beginCourse(lanes: number, signal: AbortSignal): Course {
  const ledgers = Array.from({ length: lanes }, () => emptyLedger())
  return { ledgers, signal, hopeless: undefined }
}

/**
 * Takes in what cucumber tells of a lane. What the scenario under way shows after the end decides
 * nothing: an interruption ends the target too, and that is no fault of its own.
 */
export function follow(course: Course, ledger: Ledger, envelope: Envelope): void {
  course.hopeless ??= missingProgram(envelope)
  const isShown = envelope.testStepFinished !== undefined || envelope.attachment !== undefined
  if (isShown && endOf(course) !== undefined) return
  enter(ledger, envelope)
}

/** Why the run is to end, or undefined while it goes on. */
export function endOf({ hopeless, signal }: Course): string | undefined {
  return hopeless ?? (signal.aborted ? 'Interrupted' : undefined)
}

// Where the program is not installed, every scenario would say so anew.
function missingProgram({ testStepFinished }: Envelope): string | undefined {
  const exception = testStepFinished?.testStepResult.exception
  return exception?.type === 'MissingProgram' ? exception.message : undefined
}
