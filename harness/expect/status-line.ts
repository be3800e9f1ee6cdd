import { visible } from '../wire/visible.js'
import { expectOctets } from './head-line.js'
import { type Observed, summary, violation } from './observed.js'

// HTTP-Version SP Status-Code SP Reason-Phrase CRLF; the phrase may be empty (§6.1).
const FORM = /^HTTP\/\d+\.\d+ \d{3} [^\r\n]*\r?\n/i

/**
 * Throws a Violation unless the very first octets are a status line (RFC 1945 §6.1). How the line
 * ends is a matter of its own.
 */
export function expectStatusLine(observed: Observed): void {
  const text = observed.exchange.received.toString('latin1')
  if (FORM.test(text)) return
  const actual = text === '' ? summary(observed) : `"${visible(firstLine(text))}"`
  throw violation(observed, 'a status line: version, code and phrase, one space apart', actual, 0)
}

/** HTTP/1.0, or HTTP/1.1 from a server that speaks both (RFC 1945 §3.1, RFC 9110 §6.2). */
export function expectReadableVersion(observed: Observed): void {
  expectOctets(observed)
  const { version } = observed.response
  if (version !== undefined && /^HTTP\/0*1\.0*[01]$/i.test(version)) return
  throw violation(observed, 'the version HTTP/1.0 or HTTP/1.1', summary(observed))
}

/** HTTP/1.0, the version of the request (RFC 1945 §3.1). */
export function expectOwnVersion(observed: Observed): void {
  expectOctets(observed)
  const { version } = observed.response
  if (version !== undefined && /^HTTP\/0*1\.0+$/i.test(version)) return
  throw violation(observed, 'the version HTTP/1.0', summary(observed))
}

/** Throws a Violation if a number in the version begins with a zero that it does not need. */
export function expectNoLeadingZeros(observed: Observed): void {
  expectOctets(observed)
  const { version } = observed.response
  if (version !== undefined && !/\/0\d|\.0\d/.test(version)) return
  throw violation(observed, 'version numbers without leading zeros', summary(observed))
}

/** The phrase is TEXT: no control character but a tab (RFC 1945 §6.1.1, §2.2). */
export function expectCleanReason(observed: Observed): void {
  expectOctets(observed)
  const { reason } = observed.response
  if (reason !== undefined && !/[\x00-\x08\x0a-\x1f\x7f]/.test(reason)) return
  throw violation(observed, 'a reason phrase without control characters', summary(observed))
}

/** An answer that claims HTTP/1.x, or one without status line, or a close without any. */
export function expectHonestMajor(observed: Observed): void {
  const { exchange, response } = observed
  const label = response.version
  if (label === undefined ? exchange.close !== 'open' : /^HTTP\/0*1\./i.test(label)) return
  throw violation(observed, 'an answer labelled HTTP/1, or a close', summary(observed))
}

function firstLine(text: string): Buffer {
  return Buffer.from(/^[^\n]*\n?/.exec(text)?.[0] ?? text, 'latin1')
}
