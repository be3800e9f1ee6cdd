import type { Exchange } from '../wire/exchange.js'
import type { ResponseView } from '../wire/response.js'
import { visible } from '../wire/visible.js'
import { Violation } from './outcome.js'

/** A response as it was seen, and the exchange that shows it. */
export interface Observed {
  readonly exchange: Exchange
  readonly response: ResponseView
  /** When the request began and when the answer ended, in milliseconds since the epoch. */
  readonly asked: number
  readonly answered: number
}

/** What is wrong with a response; `offset` counts from the first byte received. */
export function violation(
  { exchange }: Observed,
  expected: string,
  actual: string,
  offset?: number
): Violation {
  const where = offset === undefined ? {} : { offset }
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
