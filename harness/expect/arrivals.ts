import { fieldOf } from '../wire/field.js'
import { Inconclusive, type Violation } from './outcome.js'
import { targetPlace } from './place.js'
import { leaked } from './sent-credentials.js'
import { asksFor } from './sent-line.js'
import { sentViolation } from './sent-violation.js'
import { shown } from './shown.js'
import { type Arrival, arrivalOf, arrivalsOf, endOf, type Visit } from './visit.js'

/** Throws a Violation unless one request arrived and no more. */
export function expectSingleRequest(visit: Visit): void {
  arrivalOf(visit)
  expectAtMost(visit, 1)
}

/** Throws a Violation when more requests than this arrived. */
export function expectAtMost(visit: Visit, most: number): void {
  const requests = arrivalsOf(visit).flatMap(requestsIn)
  const excess = requests[most]
  if (excess === undefined) return
  const first = requests.slice(0, most + 1).map(({ line }) => line)
  const expected = most === 1 ? 'one request' : `${most} requests at most`
  const actual = `${requests.length}: "${first.join('", "')}"`
  throw sentViolation(excess.arrival, expected, actual, excess.at)
}

/** Throws a Violation when a POST arrived after the first. */
export function expectOnePost(visit: Visit): void {
  const [, second] = arrivalsOf(visit).filter(({ request }) => request.method === 'POST')
  if (second) throw unexpected(second, 'one POST', 0)
}

/**
 * Throws a Violation when a second request came on a connection that had been answered, and
 * Inconclusive when no second request came at all.
 */
export function expectOneEach(visit: Visit): void {
  const [crowd] = arrivalsOf(visit).flatMap(arrival => requestsIn(arrival).slice(1))
  if (crowd) throw unexpected(crowd.arrival, 'one request on each connection', crowd.at)
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
  const isGet = last.request.method?.toUpperCase() === 'GET'
  if (isGet && asksFor(last.request, target)) return
  throw unexpected(last, `GET ${target} at last`, isGet ? targetPlace(last.request) : 0)
}

/**
 * Throws a Violation when a request behind the first carries Authorization, and Inconclusive when
 * the first one did not or no other came.
 */
export function expectNoCredentials(visit: Visit): void {
  const [first, ...others] = arrivalsOf(visit)
  const leak = others.find(hasCredentials)
  if (leak) throw leaked(leak)
  if (first && hasCredentials(first) && others.length > 0) return
  throw new Inconclusive('the client sent no credentials, or went to no other server')
}

/** The first line of a request, and where on its connection it begins. */
interface Opening {
  readonly arrival: Arrival
  readonly line: string
  readonly at: number
}

/** A request in the midst of an exchange is found by the form of its first line. */
function requestsIn(arrival: Arrival): readonly Opening[] {
  const text = arrival.exchange.received.toString('latin1')
  const found = [...text.matchAll(/(?<![^\n])[A-Z]+ \/\S*( HTTP\/\S+)?(?=\r?\n)/g)]
  if (found.length === 0) return [{ arrival, line: text, at: 0 }]
  return found.map(({ 0: line, index: at }) => ({ arrival, line, at }))
}

function hasCredentials({ request }: Arrival): boolean {
  return fieldOf(request, 'Authorization') !== undefined
}

function unexpected(arrival: Arrival, expected: string, at: number): Violation {
  return sentViolation(arrival, expected, shown(arrival.exchange.received), at)
}
