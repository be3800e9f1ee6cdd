import type { Line } from '../wire/lines.js'
import { type Observed, summary, violation } from './observed.js'

/**
 * The lines between the status line and the empty line, continuations apart. Throws a Violation
 * when what was received has no whole head.
 */
export function headerLines(observed: Observed): readonly Line[] {
  expectHead(observed)
  return observed.response.lines.slice(1)
}

/** Throws a Violation unless a status line came and an empty line after it. */
export function expectHead(observed: Observed): void {
  const { status, headEnd } = observed.response
  if (status !== undefined && headEnd !== undefined) return
  throw violation(observed, 'a response with a whole head', summary(observed))
}

/** The head with all its line ends, as latin1 text. Throws a Violation when there is none. */
export function headText(observed: Observed): string {
  expectHead(observed)
  return observed.exchange.received.toString('latin1', 0, observed.response.headEnd)
}
