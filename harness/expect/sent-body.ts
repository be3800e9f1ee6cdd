import { firstDifference } from './document.js'
import type { NoByte } from './no-byte.js'
import { Inconclusive, type Violation } from './outcome.js'
import { fieldPlace, valuePlace } from './place.js'
import { valuesOf } from './sent-fields.js'
import { sentViolation } from './sent-violation.js'
import { shown } from './shown.js'
import { arrivalOf, endOf, type Visit } from './visit.js'

/** Throws a Violation unless Content-Length is there once and counts what follows the head (§7.2.2). */
export function expectCounted(visit: Visit): void {
  const body = bodyOf(visit)
  const lengths = valuesOf(visit, 'Content-Length')
  if (lengths.length === 1 && /^\d+$/.test(lengths[0] ?? '') && Number(lengths[0]) === body.length)
    return
  const actual = `Content-Length ${lengths.join(' and ') || 'missing'}, body ${shown(body)}`
  const expected = `Content-Length: ${body.length} before a body of so many octets`
  throw violation(visit, expected, actual, valuePlace(arrivalOf(visit).request, 'Content-Length'))
}

/** Throws a Violation unless Content-Length is the number of octets that the client was given. */
export function expectOctetCount(visit: Visit): void {
  const [length] = valuesOf(visit, 'Content-Length')
  if (length === `${visit.given.length}`) return
  const at = valuePlace(arrivalOf(visit).request, 'Content-Length')
  throw violation(visit, `Content-Length: ${visit.given.length}`, length ?? 'no Content-Length', at)
}

/**
 * Throws a Violation unless the body is what the client was given (§7.2). Octets beyond it are
 * octets that were not counted, which is a finding of another requirement.
 */
export function expectGiven(visit: Visit): void {
  const body = bodyOf(visit)
  if (body.subarray(0, visit.given.length).equals(visit.given)) return
  const at = firstDifference(body, visit.given) ?? 0
  throw violation(visit, `the body ${shown(visit.given)}`, shown(body), headEndOf(visit) + at)
}

/**
 * Throws a Violation when all of a body came that was refused as soon as its head had come (§9.4,
 * §9.5). What was on its way by then is no fault. Throws Inconclusive when it was the judge who
 * ended the client before all had come.
 */
export function expectStopped(visit: Visit): void {
  const { length } = bodyOf(visit)
  const isPart = length < visit.given.length
  if (isPart && visit.invocation.ended) throw new Inconclusive(`the client ${endOf(visit)}`)
  if (isPart) return
  const expected = `the client to stop before it has sent ${visit.given.length} octets`
  throw violation(visit, expected, `${length} octets of the body`, 'amount')
}

/** Throws a Violation when a body is announced or anything follows the head (§7.2). */
export function expectNoBody(visit: Visit): void {
  const body = bodyOf(visit)
  const lengths = valuesOf(visit, 'Content-Length').filter(length => Number(length) !== 0)
  if (body.length === 0 && lengths.length === 0) return
  const actual = `Content-Length ${lengths[0] ?? 'missing'}, body ${shown(body)}`
  const { request } = arrivalOf(visit)
  const at = lengths.length > 0 ? fieldPlace(request, 'Content-Length') : headEndOf(visit)
  throw violation(visit, 'no Content-Length and nothing after the head', actual, at)
}

/** Throws a Violation unless an empty line ends the head and nothing follows it (§4.1). */
export function expectEmptyLine(visit: Visit): void {
  const { received } = arrivalOf(visit).exchange
  if (/\r?\n\r?\n$/.test(received.toString('latin1')) && bodyOf(visit).length === 0) return
  const expected = 'an empty line at the end of the head, and nothing after it'
  throw violation(visit, expected, shown(received), headEndOf(visit))
}

function bodyOf(visit: Visit): Buffer {
  return arrivalOf(visit).request.body
}

function headEndOf(visit: Visit): number {
  const { exchange, request } = arrivalOf(visit)
  return request.headEnd ?? exchange.received.length
}

function violation(visit: Visit, expected: string, actual: string, at: number | NoByte): Violation {
  return sentViolation(arrivalOf(visit), expected, actual, at)
}
