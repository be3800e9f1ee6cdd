import type { Invocation } from '../target/invocation.js'
import type { Exchange } from '../wire/exchange.js'
import { describeRequest, type RequestView } from '../wire/request.js'
import { Violation } from './outcome.js'

/** One run of the client under judgement, and what it met. */
export interface Visit {
  readonly invocation: Invocation
  /** What passed over each connection, in the order in which the client opened them. */
  readonly exchanges: readonly Exchange[]
  /** The body that the client received and has to deliver. */
  readonly body: Buffer
  /** The body that the client was given to send. */
  readonly given: Buffer
  /** The path and query that it was to ask for. */
  readonly target: string
}

/** A request as it arrived. */
export interface Arrival {
  readonly exchange: Exchange
  readonly request: RequestView
}

/** Every connection over which at least one octet came. */
export function arrivalsOf({ exchanges }: Visit): Arrival[] {
  return exchanges
    .filter(({ received }) => received.length > 0)
    .map(exchange => ({ exchange, request: describeRequest(exchange.received) }))
}

/** The first request. Throws a Violation when the client sent none. */
export function arrivalOf(visit: Visit): Arrival {
  const [first] = arrivalsOf(visit)
  if (first) return first
  throw new Violation({ expected: 'a request', actual: `none; the client ${endOf(visit)}` })
}

/** How the client ended, in a few words. */
export function endOf({ invocation: { ended, signal, exitCode, stderr } }: Visit): string {
  if (ended) return `was ended by the judge (${ended})`
  const last = stderr.toString('latin1').trim().split('\n').at(-1)
  const end = signal ? `was killed by ${signal}` : `ended with status ${exitCode}`
  return last ? `${end}: ${last}` : end
}
