import { gunzipSync } from 'node:zlib'
import type { GradeRecord } from '../verdict/result.js'
import { fieldOf } from '../wire/field.js'
import { likenessOf } from '../wire/likeness.js'
import { visible } from '../wire/visible.js'
import { expectGrade } from './grade.js'
import { excerpt, type Observed, summary, violation } from './observed.js'
import { Inconclusive } from './outcome.js'
import { bodyPlace, statusPlace } from './place.js'

/** Throws a Violation unless the response succeeds and its body holds the content. */
export function expectDocument(observed: Observed, content: Buffer): void {
  const { status = 0, body } = observed.response
  if (status >= 200 && status < 300 && body.includes(content)) return
  const actual = `${summary(observed)} and the body ${excerpt(body)}`
  const expected = `a success (2xx) and the document ${excerpt(content)}`
  throw violation(observed, expected, actual, documentPlace(observed, content))
}

/** Throws a Violation unless the body of a success is the content, octet for octet (§7.2). */
export function expectExactBody(observed: Observed, content: Buffer): GradeRecord {
  const { body, headEnd = 0 } = observed.response
  expectSuccess(observed)
  return expectGrade('served file', likenessOf(body, content), ['exact'], () => {
    const at = firstDifference(body, content) ?? 0
    return violation(observed, around(content, at), around(body, at), headEnd + at).evidence
  })
}

/**
 * Throws a Violation when line ends are lost or added before the body, and Inconclusive when it
 * begins as another content: that it is changed is a finding of another requirement.
 */
export function expectBodyStart(observed: Observed, content: Buffer): void {
  const { body, headEnd = 0 } = observed.response
  const at = firstDifference(body, content)
  if (at === undefined || at >= Math.min(content.length, START)) return
  if (!startOf(content).startsWith(startOf(body))) {
    throw new Inconclusive(`the body is not the document: ${excerpt(body)}`)
  }
  throw violation(observed, around(content, at), around(body, at), headEnd + at)
}

/** The document under a status of success, as it is or in the coding that is named (§3.5). */
export function expectDecoded(observed: Observed, content: Buffer): void {
  const coding = fieldOf(observed.response, 'Content-Encoding') ?? ''
  if (!/^(?:x-)?gzip$/i.test(coding)) {
    expectDocument(observed, content)
    return
  }
  const decoded = gunzip(observed.response.body)
  if (decoded?.includes(content)) return
  const actual = decoded ? excerpt(decoded) : 'no gzip'
  throw violation(observed, `${excerpt(content)} in gzip`, actual, bodyPlace(observed))
}

/**
 * Throws a Violation unless the body of a success is a beginning of the content, or all of it:
 * what broke off is neither padded nor followed by something else.
 */
export function expectBeginning(observed: Observed, content: Buffer): void {
  const { body, headEnd = 0 } = observed.response
  expectSuccess(observed)
  const at = firstDifference(body, content.subarray(0, body.length))
  if (at === undefined) return
  throw violation(observed, around(content, at), around(body, at), headEnd + at)
}

/** Throws a Violation unless the content is all that was received: an answer of HTTP/0.9 (§6). */
export function expectNothingBut(observed: Observed, content: Buffer): void {
  const { received } = observed.exchange
  const at = firstDifference(received, content)
  if (at === undefined) return
  const actual = received.length === 0 ? summary(observed) : around(received, at)
  throw violation(observed, around(content, at), actual, at)
}

/** Throws a Violation if the content was received. */
export function expectAbsent(observed: Observed, content: Buffer): void {
  const { received } = observed.exchange
  const at = received.indexOf(content)
  if (at === -1) return
  throw violation(observed, `no ${excerpt(content)}`, around(received, at), at)
}

/** Where a document that should have come is not what it should be: in its status, or from there. */
export function documentPlace(observed: Observed, content: Buffer): number {
  const { status = 0, body } = observed.response
  if (status < 200 || status > 299) return statusPlace(observed.response)
  return bodyPlace(observed) + (firstDifference(body, content) ?? 0)
}

function expectSuccess(observed: Observed): void {
  const { status = 0 } = observed.response
  if (status >= 200 && status < 300) return
  throw violation(observed, 'a success (2xx)', summary(observed), statusPlace(observed.response))
}

// Enough to see an empty line too many, or one that is lost.
const START = 16

/** What follows the line ends at the beginning. */
function startOf(bytes: Buffer): string {
  const text = bytes.toString('latin1').replace(/^[\r\n]+/, '')
  return text.slice(0, START)
}

/** The offset of the first octet that differs; nothing when there is none. */
export function firstDifference(one: Buffer, other: Buffer): number | undefined {
  if (one.equals(other)) return undefined
  const shorter = Math.min(one.length, other.length)
  const at = one.subarray(0, shorter).findIndex((octet, index) => octet !== other[index])
  return at === -1 ? shorter : at
}

function gunzip(body: Buffer): Buffer | undefined {
  try {
    return gunzipSync(body)
  } catch {
    return undefined
  }
}

// So many octets on either side show what is lost, added or changed.
const SURROUNDINGS = 40

function around(bytes: Buffer, at: number): string {
  const from = Math.max(0, at - SURROUNDINGS)
  const shown = visible(bytes.subarray(from, at + SURROUNDINGS))
  return `${bytes.length} octets, from octet ${from}: "${shown}"`
}
