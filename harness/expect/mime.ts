import { fieldOf } from '../wire/field.js'
import { expectHead } from './head-line.js'
import { excerpt, type Observed, violation } from './observed.js'
import { fieldPlace } from './place.js'

/**
 * A response with MIME-Version is what MIME demands, as far as it can be seen: it has no
 * Content-Encoding, and the lines of a text end with CRLF (RFC 1945 §C.2, §C.3, §D.2.7).
 */
export function expectMimeForm(observed: Observed): void {
  expectHead(observed)
  if (fieldOf(observed.response, 'MIME-Version') === undefined) return
  const coding = fieldOf(observed.response, 'Content-Encoding')
  if (coding !== undefined) {
    const at = fieldPlace(observed.response, 'Content-Encoding')
    throw violation(observed, 'no Content-Encoding in MIME', `Content-Encoding: ${coding}`, at)
  }
  const { body, headEnd = 0 } = observed.response
  const at = isText(observed) ? body.toString('latin1').search(/(?<!\r)\n|\r(?!\n)/) : -1
  if (at === -1) return
  const actual = excerpt(body.subarray(Math.max(0, at - 20)))
  throw violation(observed, 'lines that end with CRLF, as MIME has them', actual, headEnd + at)
}

function isText({ response }: Observed): boolean {
  return /^text\//i.test(fieldOf(response, 'Content-Type')?.trim() ?? '')
}
