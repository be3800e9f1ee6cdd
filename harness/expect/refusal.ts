import { documentPlace, expectNothingBut } from './document.js'
import { type Observed, summary, violation } from './observed.js'
import { answerPlace, statusPlace } from './place.js'

/**
 * Throws a Violation unless the request is refused: by an error status, by an error without a
 * status line as HTTP/0.9 has it, or by closing. The content is what must not be served: it tells
 * a document from an error page (RFC 1945 §9.4; §6: either form for a line nobody can read).
 */
export function expectRefusal(observed: Observed, content: Buffer): void {
  if (isRefused(observed, content)) return
  const at = statusPlace(observed.response)
  throw violation(observed, 'an error status (4xx or 5xx), or a close', summary(observed), at)
}

/**
 * Either the document, or the status 400, or a refusal without status line. A close without a word
 * is none: that is how a server ends which failed.
 */
export function expectUnderstoodOrMalformed(observed: Observed, content: Buffer): void {
  const { status } = observed.response
  const isSaid = observed.exchange.received.length > 0 && isBareRefusal(observed, content)
  if (status === 400 || isServed(observed, content) || isSaid) return
  throw violation(
    observed,
    'the document, or the status 400',
    summary(observed),
    answerPlace(observed)
  )
}

/**
 * 4xx, or a refusal without status line (RFC 1945 §6, for a line that nobody can read). The content
 * is what must not be served.
 */
export function expectBlameOrBareRefusal(observed: Observed, content: Buffer): void {
  const { status = 0 } = observed.response
  if ((status >= 400 && status <= 499) || isBareRefusal(observed, content)) return
  const expected = 'a status that blames the client (4xx), or a refusal without a status line'
  throw violation(observed, expected, summary(observed), answerPlace(observed))
}

/** Either a refusal or the document itself, and nothing else. */
export function expectRefusalOrDocument(observed: Observed, content: Buffer): void {
  if (isServed(observed, content) || isRefused(observed, content)) return
  const expected = 'the document, or an error status (4xx or 5xx)'
  throw violation(observed, expected, summary(observed), answerPlace(observed))
}

/** Either a refusal, or the content and nothing else: an answer of HTTP/0.9. */
export function expectRefusalOrNothingBut(observed: Observed, content: Buffer): void {
  if (!isRefused(observed, content)) expectNothingBut(observed, content)
}

/** Either an error status, or the content, whole and nothing else. */
export function expectErrorOrDocument(observed: Observed, content: Buffer): void {
  const { status = 0, body } = observed.response
  if (status >= 400 && status <= 599) return
  if (status >= 200 && status <= 299 && body.equals(content)) return
  const actual = `${summary(observed)} and a body of ${body.length} octets`
  const expected = 'an error status (4xx or 5xx), or the whole document'
  throw violation(observed, expected, actual, documentPlace(observed, content))
}

/** 304, or 400 from a server that refuses the syntax. */
export function expectConditionOrMalformed(observed: Observed): void {
  const { status } = observed.response
  if (status === 304 || status === 400) return
  const at = statusPlace(observed.response)
  throw violation(observed, 'the status 304, or 400 for the syntax', summary(observed), at)
}

/** The document under a status of success, or 304. */
export function expectDocumentOrCondition(observed: Observed, content: Buffer): void {
  if (observed.response.status === 304 || isServed(observed, content)) return
  throw violation(
    observed,
    'the document, or the status 304',
    summary(observed),
    answerPlace(observed)
  )
}

/** The document, or a redirection, or a status that blames the client. */
export function expectHarmless(observed: Observed, content: Buffer): void {
  const { status = 0 } = observed.response
  if ((status >= 300 && status < 500) || isServed(observed, content)) return
  const expected = 'the document, or the status 3xx or 4xx'
  throw violation(observed, expected, summary(observed), answerPlace(observed))
}

function isRefused(observed: Observed, content: Buffer): boolean {
  const { status = 0 } = observed.response
  return (status >= 400 && status <= 599) || isBareRefusal(observed, content)
}

function isBareRefusal({ exchange, response }: Observed, content: Buffer): boolean {
  const closed = exchange.close === 'fin' || exchange.close === 'reset'
  return response.status === undefined && closed && !exchange.received.includes(content)
}

function isServed({ response }: Observed, content: Buffer): boolean {
  const { status = 0, body } = response
  return status >= 200 && status < 300 && body.includes(content)
}
