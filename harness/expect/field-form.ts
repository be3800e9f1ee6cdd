import type { Line } from '../wire/lines.js'
import { visible } from '../wire/visible.js'
import { headerLines, headText } from './head-line.js'
import { type Observed, violation } from './observed.js'
import { TOKEN } from './token.js'

const FIELD = new RegExp(`^${TOKEN}:`)

/** Every line is a token, a colon and a value, or continues the line before (RFC 1945 §4.2). */
export function expectFieldForm(observed: Observed): void {
  expectLines(observed, 'a token, a colon and a value', isField)
}

/** No line is a continuation (RFC 1945 §2.2). */
export function expectUnfolded(observed: Observed): void {
  expectLines(observed, 'a line that begins with a field name', line => !isContinuation(line))
}

/**
 * One space stands between colon and value; an empty value needs none (RFC 1945 §4.2). Of a line
 * without colon nothing is said here.
 */
export function expectOneSpace(observed: Observed): void {
  expectLines(observed, 'one space after the colon', hasOneSpace)
}

/** A value is TEXT: no control character but a tab (RFC 1945 §2.2). */
export function expectNoControls(observed: Observed): void {
  expectLines(observed, 'a value without control characters', isClean)
}

/** Every line of the head ends with CRLF, and no CR stands elsewhere (RFC 1945 §2.2). */
export function expectLineEnds(observed: Observed): void {
  const head = headText(observed)
  const offset = head.search(/(?<!\r)\n|\r(?!\n)/)
  if (offset === -1) return
  const from = head.lastIndexOf('\n', offset - 1) + 1
  const line = visible(Buffer.from(head.slice(from, offset + 2), 'latin1'))
  throw violation(observed, 'CRLF at the end of every line', `"${line}"`, offset)
}

function expectLines(
  observed: Observed,
  expected: string,
  holds: (line: Line, index: number) => boolean
): void {
  const wrong = headerLines(observed).find((line, index) => !holds(line, index))
  if (!wrong) return
  const text = visible(Buffer.from(wrong.text, 'latin1'))
  throw violation(observed, expected, `"${text}"`, wrong.offset)
}

function isField(line: Line, index: number): boolean {
  return FIELD.test(line.text) || (index > 0 && isContinuation(line))
}

function isContinuation({ text }: Line): boolean {
  return /^[ \t]/.test(text)
}

function hasOneSpace(line: Line): boolean {
  return isContinuation(line) || /^[^:]*(?:$|:(?: (?![ \t])|\s*$))/.test(line.text)
}

function isClean({ text }: Line): boolean {
  return !/[\x00-\x08\x0a-\x1f\x7f]/.test(text)
}
