import { type Observed, summary, violation } from './observed.js'
import { Inconclusive } from './outcome.js'

/** The server has closed after its response (RFC 1945 §1.3); how is a fact of its own. */
export function expectClosed(observed: Observed): void {
  const { close, events } = observed.exchange
  if (close === 'fin' || close === 'reset') return
  const actual = `the connection still open after ${Math.round(events.at(-1)?.at ?? 0)} ms`
  throw violation(observed, 'the server to close the connection', actual, 'close')
}

/**
 * The server has closed by FIN. A reset may take with it what the client has not read yet (RFC 1945
 * §9.4). Throws Inconclusive when it has not closed: that it does is a fact of its own.
 */
export function expectFinClose(observed: Observed): void {
  const { close } = observed.exchange
  if (close === 'open') throw new Inconclusive('the server has not closed')
  if (close === 'fin') return
  throw violation(observed, 'the server to close by FIN', 'a reset of the connection', 'close')
}

/**
 * The server has closed after an answer (RFC 1945 §6). Throws Inconclusive when there was none: to
 * answer is a requirement of its own.
 */
export function expectEndByClose(observed: Observed): void {
  const { close, received } = observed.exchange
  if (received.length === 0 && close === 'open') throw new Inconclusive('nothing was answered')
  expectClosed(observed)
}

/** Something came, or the server closed: it does not wait for more. */
export function expectAnswerOrClose(observed: Observed): void {
  const { close, received } = observed.exchange
  if (received.length > 0 || close === 'fin' || close === 'reset') return
  throw violation(observed, 'an answer, or a close', summary(observed), 0)
}

/** A status line came. */
export function expectAnswer(observed: Observed): void {
  if (observed.response.status !== undefined) return
  throw violation(observed, 'an answer', summary(observed), 0)
}

/** What came, if anything, does not open with a status line (RFC 1945 §5). */
export function expectNoStatusLine(observed: Observed): void {
  expectAnswerOrClose(observed)
  if (observed.response.status === undefined) return
  throw violation(observed, 'an answer without status line', summary(observed), 0)
}
