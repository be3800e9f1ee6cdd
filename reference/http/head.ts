import type { Field, Fields } from './fields.js'
import { control, isBlank, token, trimBlanks } from './grammar.js'
import { HttpError } from './http-error.js'
import type { Limits } from './limits.js'
import { CR, LF } from './line.js'

/** Header fields, and where the body begins. */
export interface Head {
  readonly fields: Fields
  readonly end: number
}

/**
 * Reads the header lines from `from`, just after the start line, to the empty line (§4.2).
 * Folded lines are joined by one SP (§2.2); a lone LF ends a line too (Appendix B).
 *
 * Nothing is read twice but the search for line ends, so input that comes byte by byte costs
 * a `memchr` a line and call. Throws HttpError 400 or 431.
 */
export function readHead(bytes: Buffer, from: number, limits: Limits): Head | undefined {
  const end = findEmptyLine(bytes, from, limits)
  if (end === undefined) {
    if (bytes.length > limits.head) throw tooLarge('The head')
    return undefined
  }
  if (end > limits.head) throw tooLarge('The head')
  return { fields: parseFields(bytes.toString('latin1', from, end)), end }
}

/** The place just after the empty line. */
function findEmptyLine(bytes: Buffer, from: number, limits: Limits): number | undefined {
  let start = from
  for (let lines = 0; ; lines++) {
    const lf = bytes.indexOf(LF, start)
    const end = lf < 0 ? bytes.length : lf + 1
    if (end - start > limits.line) throw tooLarge('A header field')
    if (lf < 0) return undefined
    if (lf === start || (lf === start + 1 && bytes[start] === CR)) return end
    if (lines === limits.fields) throw tooLarge('The number of header fields')
    start = end
  }
}

function parseFields(text: string): Fields {
  const fields: Field[] = []
  for (let start = 0; ; ) {
    const lf = text.indexOf('\n', start)
    const line = text.slice(start, text[lf - 1] === '\r' ? lf - 1 : lf)
    if (line === '') return fields
    if (control.test(line)) throw new HttpError(400, 'A header field holds a control character')
    if (isBlank(line, 0)) fields.push(unfold(fields.pop(), line))
    else fields.push(parseField(line))
    start = lf + 1
  }
}

function unfold(field: Field | undefined, line: string): Field {
  if (!field) throw new HttpError(400, 'A continuation line follows no header field')
  const [name, value] = field
  return [name, trimBlanks(`${value} ${trimBlanks(line)}`)]
}

/**
 * `HTTP-header = field-name ":" [ field-value ] CRLF` (§4.2). A blank before the colon makes
 * the name no token: were `Content-Length : 5` read or passed over, somebody else would read
 * it the other way and take the body for the next request.
 */
function parseField(line: string): Field {
  const colon = line.indexOf(':')
  if (colon < 0) throw new HttpError(400, 'A header field has no colon')
  const name = line.slice(0, colon)
  if (!token.test(name)) throw new HttpError(400, 'A header field name is not a token')
  return [name, trimBlanks(line.slice(colon + 1))]
}

function tooLarge(what: string): HttpError {
  return new HttpError(431, `${what} is larger than this program reads`)
}
