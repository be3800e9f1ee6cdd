import { fieldOf } from '../wire/field.js'
import { expectHead, hasHead } from './head-line.js'
import { excerpt, type Observed, summary, violation } from './observed.js'
import { Inconclusive } from './outcome.js'
import { bodyPlace, endPlace, valuePlace } from './place.js'

/**
 * Content-Length, if there is one, is the number of octets that came until the server closed
 * (RFC 1945 §7.2.2). A server that leaves the connection open has sent all it will. Throws
 * Inconclusive for what is no number: that is a requirement of its own.
 */
export function expectLengthOfBody(observed: Observed): void {
  expectHead(observed)
  const { body, headEnd = 0 } = observed.response
  const stated = fieldOf(observed.response, 'Content-Length')
  if (stated === undefined || Number(stated) === body.length) return
  if (!/^\d+$/.test(stated)) throw new Inconclusive(`no number is stated: ${stated}`)
  const offset = headEnd + Math.min(Number(stated), body.length)
  throw violation(observed, `a body of ${stated} octets`, `${body.length} octets`, offset)
}

/**
 * Content-Length, if there is one, is this number (RFC 1945 §10.4: also on HEAD). Throws
 * Inconclusive for an error, whose length is that of its own page.
 */
export function expectStatedLength(observed: Observed, length: number): void {
  expectHead(observed)
  const { status = 0 } = observed.response
  if (status >= 400) throw new Inconclusive(`an error was answered: ${summary(observed)}`)
  const stated = fieldOf(observed.response, 'Content-Length')
  if (stated === undefined || Number(stated) === length) return
  throw violation(
    observed,
    `Content-Length: ${length}`,
    `Content-Length: ${stated}`,
    valuePlace(observed.response, 'Content-Length')
  )
}

/** No octet follows the head (RFC 1945 §7.2). */
export function expectNoBody(observed: Observed): void {
  expectHead(observed)
  const { body } = observed.response
  if (body.length === 0) return
  throw violation(observed, 'no body', `a body: ${excerpt(body)}`, bodyPlace(observed))
}

/** At least one octet follows the head. */
export function expectSomeBody(observed: Observed): void {
  expectHead(observed)
  if (observed.response.body.length > 0) return
  throw violation(observed, 'a body', 'none', endPlace(observed))
}

/** A body, or Content-Length: 0 (RFC 1945 §7.2). */
export function expectBodyOrZero(observed: Observed): void {
  expectHead(observed)
  const stated = fieldOf(observed.response, 'Content-Length')
  if (observed.response.body.length > 0 || Number(stated ?? Number.NaN) === 0) return
  const actual = `neither after ${summary(observed)}`
  throw violation(observed, 'a body, or Content-Length: 0', actual, endPlace(observed))
}

/**
 * A status line, a whole head and as many octets as Content-Length says: nothing of the response
 * is lost (RFC 1945 §9.4).
 */
export function expectWholeResponse(observed: Observed): void {
  if (!hasHead(observed)) {
    const at = observed.response.simple ? 0 : endPlace(observed)
    throw violation(observed, 'a whole response', summary(observed), at)
  }
  const { body } = observed.response
  const stated = Number(fieldOf(observed.response, 'Content-Length') ?? 0)
  if (body.length >= stated) return
  throw violation(
    observed,
    `a body of ${stated} octets`,
    `${body.length} octets`,
    endPlace(observed)
  )
}
