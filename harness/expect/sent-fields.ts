import { fieldsOf, namedFields } from '../wire/field.js'
import type { Line } from '../wire/lines.js'
import type { Violation } from './outcome.js'
import { fieldPlace, headClose, valuePlace } from './place.js'
import { sentViolation } from './sent-violation.js'
import { shown } from './shown.js'
import { arrivalOf, type Visit } from './visit.js'

/** Throws a Violation unless every header line is a token, a colon and a value (§4.2). */
export function expectWellFormed(visit: Visit): void {
  const wrong = headerLines(visit).find(({ text }) => !FIELD.test(text) && !isFolded(text))
  expectNone(visit, wrong, 'a name, a colon and a value on each line')
}

/** Throws a Violation unless one space follows each colon, or nothing does (§4.2). */
export function expectOneSpace(visit: Visit): void {
  const wrong = headerLines(visit).find(
    ({ text }) => !/^[^:]*:( (?![ \t])|$)/.test(text) && !isFolded(text)
  )
  expectNone(visit, wrong, 'one space after each colon')
}

/** Throws a Violation when a line of the head lacks its CR, or holds one elsewhere (§2.2). */
export function expectLineEnds(visit: Visit): void {
  const { lines, lineEnds } = arrivalOf(visit).request
  const wrong = lines.find(({ text, end }) => end !== 'CRLF' || text.includes('\r'))
  const blank = lineEnds.at(-1) === 'CRLF' ? undefined : lines.at(-1)
  const expected = 'CR LF at the end of each line of the head, and nowhere else'
  expectNone(visit, wrong ?? blank, expected)
}

/** Throws a Violation when a line continues the one before it (§2.2). */
export function expectUnfolded(visit: Visit): void {
  const wrong = headerLines(visit).find(({ text }) => isFolded(text))
  expectNone(visit, wrong, 'each field on one line')
}

/** Throws a Violation when a field that holds one value, not a list, is repeated (§4.2). */
export function expectNoRepetition(visit: Visit): void {
  const { request } = arrivalOf(visit)
  const name = SINGLE.find(single => fieldsOf(request, single).length > 1)
  if (name === undefined) return
  throw violation(visit, `one field ${name}`, fieldPlace(request, name, 1), fieldsIn(visit, name))
}

/** Throws a Violation when a value holds a control character other than HT (§2.2). */
export function expectNoControls(visit: Visit): void {
  const wrong = headerLines(visit).find(({ text }) => /[\x00-\x08\x0a-\x1f\x7f]/.test(text))
  expectNone(visit, wrong, 'no control characters in a field')
}

/** Throws a Violation unless the field is there, with this value if one is given. */
export function expectField(visit: Visit, name: string, value?: string): void {
  const values = valuesOf(visit, name)
  if (value === undefined ? values.length > 0 : values.includes(value)) return
  const expected = value === undefined ? `a field ${name}` : `the field "${name}: ${value}"`
  const at = valuePlace(arrivalOf(visit).request, name)
  throw violation(visit, expected, at, values.length > 0 ? fieldsIn(visit, name) : headOf(visit))
}

/** Throws a Violation unless each of these `name: value` arrived. */
export function expectFields(visit: Visit, fields: readonly string[]): void {
  for (const field of fields) {
    const [name = '', ...rest] = field.split(':')
    expectField(visit, name, rest.join(':').trim())
  }
}

/** Throws a Violation when the field is there. */
export function expectNoField(visit: Visit, name: string): void {
  if (valuesOf(visit, name).length === 0) return
  const at = fieldPlace(arrivalOf(visit).request, name)
  throw violation(visit, `no field ${name}`, at, fieldsIn(visit, name))
}

/** Every value of a field, white space around it taken off. */
export function valuesOf(visit: Visit, name: string): readonly string[] {
  return fieldsOf(arrivalOf(visit).request, name)
}

const FIELD = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+:/

/** The request fields and entity fields of RFC 1945 whose value is not a list. */
const SINGLE = [
  'authorization',
  'content-encoding',
  'content-length',
  'content-type',
  'date',
  'expires',
  'from',
  'if-modified-since',
  'last-modified',
  'mime-version',
  'referer',
  'user-agent'
]

function headerLines(visit: Visit): readonly Line[] {
  return arrivalOf(visit).request.lines.slice(1)
}

function isFolded(text: string): boolean {
  return /^[ \t]/.test(text)
}

function expectNone(
  visit: Visit,
  wrong: { readonly offset: number } | undefined,
  expected: string
): void {
  if (wrong) throw violation(visit, expected, wrong.offset)
}

/** By default all that follows is shown. */
function violation(visit: Visit, expected: string, at: number, actual?: string): Violation {
  const arrival = arrivalOf(visit)
  const rest = actual ?? shown(arrival.exchange.received.subarray(at))
  return sentViolation(arrival, expected, rest, at)
}

/** All fields of that name, as they came. */
function fieldsIn(visit: Visit, name: string): string {
  const fields = namedFields(arrivalOf(visit).request, name)
  return fields.map(({ raw }) => shown(Buffer.from(raw, 'latin1'))).join(' and ')
}

function headOf(visit: Visit): string {
  const { exchange, request } = arrivalOf(visit)
  return `none in ${shown(exchange.received.subarray(0, headClose(request)))}`
}
