import { describeDate } from '../wire/date.js'
import { expectNoBody } from './body-length.js'
import { expectDocument } from './document.js'
import { type Observed, violation } from './observed.js'
import { statusPlace } from './place.js'
import { expectDocumentOrCondition } from './refusal.js'
import { expectSuccess } from './status.js'

/** A success without a body: the answer to HEAD (RFC 1945 §8.2). */
export function expectHeadAlone(observed: Observed): void {
  expectSuccess(observed)
  expectNoBody(observed)
}

/**
 * The document, or 304 unless the date that the request names lies before the one of the document
 * (RFC 1945 §10.9).
 */
export function expectCompared(observed: Observed, content: Buffer, modified: Date): void {
  const [, text = ''] = /^If-Modified-Since: (.*)\r$/m.exec(sentBy(observed)) ?? []
  const { instant } = describeDate(text)
  if (instant && instant < modified) expectDocument(observed, content)
  else expectDocumentOrCondition(observed, content)
}

/**
 * A success, and no shorter file than the body that was sent. What the server made of the body is
 * its own; a length that is spelled oddly may also be refused as malformed.
 */
export function expectTaken(observed: Observed, stored: Buffer | undefined): void {
  const sent = sentBy(observed)
  const isPlain = /^Content-Length: (?:0|[1-9]\d*)\r$/m.test(sent)
  if (observed.response.status === 400 && !isPlain) return
  expectSuccess(observed)
  const length = sent.length - sent.indexOf('\r\n\r\n') - '\r\n\r\n'.length
  if (stored === undefined || stored.length >= length) return
  const [expected, actual] = [`a file of ${length} octets`, `one of ${stored.length} octets`]
  throw violation(observed, expected, actual, statusPlace(observed.response))
}

function sentBy({ exchange }: Observed): string {
  return exchange.sent.toString('latin1')
}
