import type { Line } from '../wire/lines.js'
import { type Observed, summary } from './observed.js'
import { Inconclusive } from './outcome.js'

/**
 * The lines between the status line and the empty line, continuations apart. Throws Inconclusive
 * when what was received has no whole head.
 */
export function headerLines(observed: Observed): readonly Line[] {
  expectHead(observed)
  return observed.response.lines.slice(1)
}

/**
 * Throws Inconclusive unless a status line came and an empty line after it. That they have to come
 * is a requirement of its own; nothing can be said about the fields of a head that did not.
 */
export function expectHead(observed: Observed): void {
  if (hasHead(observed)) return
  throw new Inconclusive(`no whole head was received: ${summary(observed)}`)
}

/** Throws Inconclusive when nothing came at all: to answer is a requirement of its own. */
export function expectOctets(observed: Observed): void {
  if (observed.exchange.received.length > 0) return
  throw new Inconclusive(`nothing was answered: ${summary(observed)}`)
}

/** Whether a status line came and an empty line after it. */
export function hasHead({ response }: Observed): boolean {
  return response.status !== undefined && response.headEnd !== undefined
}

/** The head with all its line ends, as latin1 text. Throws Inconclusive when there is none. */
export function headText(observed: Observed): string {
  expectHead(observed)
  return observed.exchange.received.toString('latin1', 0, observed.response.headEnd)
}
