import { fieldOf } from '../wire/field.js'
import { Inconclusive, Violation } from './outcome.js'
import { asksFor } from './sent-line.js'
import { shown } from './shown.js'
import { type Arrival, arrivalOf, arrivalsOf, endOf, type Visit } from './visit.js'

/** Throws a Violation unless one request arrived and no more. */
export function expectSingleRequest(visit: Visit): void {
  arrivalOf(visit)
  expectAtMost(visit, 1)
}

/** Throws a Violation when more requests than this arrived. */
export function expectAtMost(visit: Visit, most: number): void {
  const requests = visit.exchanges.flatMap(({ received }) => requestLines(received))
  if (requests.length <= most) return
  const first = requests.slice(0, most + 1).join('", "')
  const expected = most === 1 ? 'one request' : `${most} requests at most`
  const exchange = arrivalsOf(visit).at(-1)?.exchange.id ?? ''
  throw new Violation({ expected, actual: `${requests.length}: "${first}"`, exchange })
}

/** Throws a Violation when a POST arrived after the first. */
export function expectOnePost(visit: Visit): void {
  const [, second] = arrivalsOf(visit).filter(({ request }) => request.method === 'POST')
  if (second) throw unexpected(second, 'one POST')
}

/**
 * Throws a Violation when a second request came on a connection that had been answered, and
 * Inconclusive when no second request came at all.
 */
export function expectOneEach(visit: Visit): void {
  const crowded = arrivalsOf(visit).find(
    ({ exchange }) => requestLines(exchange.received).length > 1
  )
  if (crowded) throw unexpected(crowded, 'one request on each connection')
  if (arrivalsOf(visit).length > 1) return
  throw new Inconclusive(`no second request came: the client ${endOf(visit)}`)
}

/**
 * Throws a Violation unless the last request was a GET for the path that was to be asked for. How
 * both are spelt is left to the requirements that state it.
 */
export function expectLastGet(visit: Visit): void {
  const { target } = visit
  const last = arrivalsOf(visit).at(-1) ?? arrivalOf(visit)
  if (last.request.method?.toUpperCase() === 'GET' && asksFor(last.request, target)) return
  throw unexpected(last, `GET ${target} at last`)
}

/**
 * Throws a Violation when a request behind the first carries Authorization, and Inconclusive when
 * the first one did not or no other came.
 */
export function expectNoCredentials(visit: Visit): void {
  const [first, ...others] = arrivalsOf(visit)
  const leak = others.find(hasCredentials)
  if (leak) throw unexpected(leak, 'no Authorization for another server')
  if (first && hasCredentials(first) && others.length > 0) return
  throw new Inconclusive('the client sent no credentials, or went to no other server')
}

/** A request in the midst of an exchange is found by the form of its first line. */
function requestLines(received: Buffer): string[] {
  const text = received.toString('latin1')
  return received.length === 0
    ? []
    : (text.match(/(^|\n)[A-Z]+ \/\S*( HTTP\/\S+)?(?=\r?\n)/g) ?? [text])
}

function hasCredentials({ request }: Arrival): boolean {
  return fieldOf(request, 'Authorization') !== undefined
}

function unexpected({ exchange }: Arrival, expected: string): Violation {
  return new Violation({ expected, actual: shown(exchange.received), exchange: exchange.id })
}
