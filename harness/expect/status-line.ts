import { visible } from '../wire/visible.js'
import { expectOctets } from './head-line.js'
import { type Observed, summary, violation } from './observed.js'
import { versionPlace } from './place.js'

// HTTP-Version SP Status-Code SP Reason-Phrase CRLF; the phrase may be empty (§6.1).
const PARTS = [
  ...'HTTP',
  ...['\\/', '\\d+', '\\.', '\\d+', ' ', '\\d', '\\d', '\\d', ' ', '[^\\r\\n]*', '\\r?\\n']
]
const FORM = new RegExp(`^${PARTS.join('')}`, 'i')
const BEGINNING = new RegExp(
  `^${PARTS.reduceRight((rest, part) => `(?:${part}${rest})?`, '')}`,
  'i'
)

/**
 * Throws a Violation unless the very first octets are a status line (RFC 1945 §6.1). How the line
 * ends is a matter of its own.
 */
export function expectStatusLine(observed: Observed): void {
  const text = observed.exchange.received.toString('latin1')
  if (FORM.test(text)) return
  const actual = text === '' ? summary(observed) : `"${visible(firstLine(text))}"`
  const expected = 'a status line: version, code and phrase, one space apart'
  throw violation(observed, expected, actual, BEGINNING.exec(text)?.[0].length ?? 0)
}

/** HTTP/1.0, or HTTP/1.1 from a server that speaks both (RFC 1945 §3.1, RFC 9110 §6.2). */
export function expectReadableVersion(observed: Observed): void {
  expectOctets(observed)
  const { version } = observed.response
  if (version !== undefined && /^HTTP\/0*1\.0*[01]$/i.test(version)) return
  throw violation(
    observed,
    'the version HTTP/1.0 or HTTP/1.1',
    summary(observed),
    versionPlace(observed.response)
  )
}

/** HTTP/1.0, the version of the request (RFC 1945 §3.1). */
export function expectOwnVersion(observed: Observed): void {
  expectOctets(observed)
  const { version } = observed.response
  if (version !== undefined && /^HTTP\/0*1\.0+$/i.test(version)) return
  throw violation(
    observed,
    'the version HTTP/1.0',
    summary(observed),
    versionPlace(observed.response)
  )
}

/** Throws a Violation if a number in the version begins with a zero that it does not need. */
export function expectNoLeadingZeros(observed: Observed): void {
  expectOctets(observed)
  const { version } = observed.response
  const at = version?.search(/(?<=[/.])0\d/)
  if (at === -1) return
  throw violation(observed, 'version numbers without leading zeros', summary(observed), at ?? 0)
}

/** The phrase is TEXT: no control character but a tab (RFC 1945 §6.1.1, §2.2). */
export function expectCleanReason(observed: Observed): void {
  expectOctets(observed)
  const { reason, startLine } = observed.response
  const at = reason?.search(/[\x00-\x08\x0a-\x1f\x7f]/) ?? 0
  if (at === -1) return
  const place = startLine.length - (reason?.length ?? 0) + at
  throw violation(observed, 'a reason phrase without control characters', summary(observed), place)
}

/** An answer that claims HTTP/1.x, or one without status line, or a close without any. */
export function expectHonestMajor(observed: Observed): void {
  const { exchange, response } = observed
  const label = response.version
  if (label === undefined ? exchange.close !== 'open' : /^HTTP\/0*1\./i.test(label)) return
  throw violation(
    observed,
    'an answer labelled HTTP/1, or a close',
    summary(observed),
    versionPlace(response)
  )
}

function firstLine(text: string): Buffer {
  return Buffer.from(/^[^\n]*\n?/.exec(text)?.[0] ?? text, 'latin1')
}
