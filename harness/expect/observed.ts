import type { Exchange } from '../wire/exchange.js'
import type { ResponseView } from '../wire/response.js'
import { visible } from '../wire/visible.js'
import type { NoByte } from './no-byte.js'
import { Violation } from './outcome.js'

/** A response as it was seen, and the exchange that shows it. */
export interface Observed {
  readonly exchange: Exchange
  readonly response: ResponseView
  /** When the request began and when the answer ended, in milliseconds since the epoch. */
  readonly asked: number
  readonly answered: number
}

/**
 * What is wrong with a response. `at` is the first wrong byte or where a missing one should have
 * been, counted from the first byte received; or why no byte shows it.
 */
export function violation(
  { exchange }: Pick<Observed, 'exchange'>,
  expected: string,
  actual: string,
  at: number | NoByte
): Violation {
  const where = typeof at === 'number' ? { offset: at } : {}
  return new Violation({ expected, actual, exchange: exchange.id, ...where })
}

/** What came back, in one line: the status line, or what else stands in its place. */
export function summary({ exchange, response }: Observed): string {
  if (response.status !== undefined) return visible(Buffer.from(response.startLine, 'latin1'))
  if (exchange.received.length > 0) return `no status line but ${excerpt(exchange.received)}`
  return `no octet ${ending(exchange)}`
}

// Long enough to recognise an error page, short enough for one line of a terminal or two.
const EXCERPT = 120

/** The octets with control characters visible, cut when they are many. */
export function excerpt(bytes: Buffer): string {
  const shown = visible(bytes.subarray(0, EXCERPT))
  return bytes.length > EXCERPT ? `"${shown}" … (${bytes.length} octets)` : `"${shown}"`
}

function ending({ close, events }: Exchange): string {
  if (close === 'refused') return 'because the connection was refused'
  if (close === 'reset') return 'before the server reset the connection'
  if (close === 'fin') return 'before the server closed the connection'
  return `within ${Math.round(events.at(-1)?.at ?? 0)} ms`
}
