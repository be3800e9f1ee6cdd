import { expectAnswerOrClose } from './closing.js'
import { expectHead, expectOctets } from './head-line.js'
import { type Observed, summary, violation } from './observed.js'
import { statusPlace } from './place.js'

/** Throws a Violation unless the response has one of these statuses. */
export function expectStatus(observed: Observed, ...statuses: readonly number[]): void {
  const { status } = observed.response
  if (status !== undefined && statuses.includes(status)) return
  throw violation(
    observed,
    `the status ${statuses.join(' or ')}`,
    summary(observed),
    statusPlace(observed.response)
  )
}

/** 2xx (RFC 1945 §9.2). */
export function expectSuccess(observed: Observed): void {
  expectClass(observed, [2], 'a status of success (2xx)')
}

/** 4xx or 5xx (RFC 1945 §9.4, §9.5). */
export function expectErrorStatus(observed: Observed): void {
  expectClass(observed, [4, 5], 'an error status (4xx or 5xx)')
}

/** 4xx: the client seems to have erred (RFC 1945 §9.4). */
export function expectBlame(observed: Observed): void {
  expectClass(observed, [4], 'a status that blames the client (4xx)')
}

/** 404, or 403 from a server that does not tell what it has (RFC 1945 §9.4). */
export function expectNotFound(observed: Observed): void {
  expectStatus(observed, 404, 403)
}

/** Three digits, and no provisional response: HTTP/1.0 knows no 1xx (RFC 1945 §6.1.1, §9.1). */
export function expectFinalStatus(observed: Observed): void {
  expectOctets(observed)
  expectClass(observed, [2, 3, 4, 5], 'a status of three digits from 200 to 599')
}

/** A definite answer about a valid URI: served, elsewhere, or not for everyone. */
export function expectValidUri(observed: Observed): void {
  const { status = 0 } = observed.response
  if ((status >= 200 && status < 400) || [401, 403, 404].includes(status)) return
  throw violation(
    observed,
    'the status 2xx, 3xx, 401, 403 or 404',
    summary(observed),
    statusPlace(observed.response)
  )
}

/** Any answer about a body whose length is known: not 400, nor 411, nor an error of the server. */
export function expectNoComplaintAboutLength(observed: Observed): void {
  const { status = 0 } = observed.response
  if (status >= 200 && status < 500 && status !== 400 && status !== 411) return
  throw violation(
    observed,
    'a status from 200 to 499 but neither 400 nor 411',
    summary(observed),
    statusPlace(observed.response)
  )
}

/** No 5xx: the server has not failed (RFC 1945 §9.5). */
export function expectNoFailure(observed: Observed): void {
  expectClass(observed, [2, 3, 4], 'a status from 200 to 499')
}

/**
 * Throws a Violation unless the second response has the status of the first, and Inconclusive
 * when one of them has none.
 */
export function expectSameStatus(first: Observed, second: Observed): void {
  expectHead(first)
  expectHead(second)
  if (first.response.status === second.response.status) return
  throw violation(
    second,
    `the status of the other response: ${summary(first)}`,
    summary(second),
    statusPlace(second.response)
  )
}

/**
 * Throws a Violation unless the second request came to what the first one came to: the same
 * status, or none. Who closes without an answer tells nothing either.
 */
export function expectToldSame(first: Observed, second: Observed): void {
  expectAnswerOrClose(first)
  expectAnswerOrClose(second)
  if (first.response.status === second.response.status) return
  const expected = `what the other came to: ${summary(first)}`
  throw violation(second, expected, summary(second), statusPlace(second.response))
}

function expectClass(observed: Observed, digits: readonly number[], expected: string): void {
  const { status = 0 } = observed.response
  if (digits.includes(Math.floor(status / 100))) return
  throw violation(observed, expected, summary(observed), statusPlace(observed.response))
}
