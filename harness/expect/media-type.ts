import { fieldOf } from '../wire/field.js'
import { expectHead } from './head-line.js'
import { type Observed, summary, violation } from './observed.js'
import { valuePlace } from './place.js'
import { TOKEN } from './token.js'

// No white space around slash and equals sign; tspecials only within quotes (RFC 1945 §3.6, §2.2).
const MEDIA_TYPE = new RegExp(
  `^${TOKEN}/${TOKEN}(?:[ \\t]*;[ \\t]*${TOKEN}=(?:${TOKEN}|"[^"\\x00-\\x08\\x0a-\\x1f\\x7f]*"))*$`
)

/** Content-Type, if there is one, is a media type (RFC 1945 §3.6, §10.5). */
export function expectMediaType(observed: Observed): void {
  expectHead(observed)
  const value = typeOf(observed)
  if (value === undefined || MEDIA_TYPE.test(value)) return
  const expected = 'Content-Type: a type, a slash, a subtype and parameters'
  throw violation(observed, expected, `Content-Type: ${value}`, typePlace(observed))
}

/** The body is of this type; parameters do not count, nor does the case (RFC 1945 §3.6). */
export function expectType(observed: Observed, type: string): void {
  const value = typeOf(observed)
  if ([type, synonyms[type] ?? type].some(name => name === essence(value))) return
  const actual = value === undefined ? `none after ${summary(observed)}` : `Content-Type: ${value}`
  throw violation(observed, `Content-Type: ${type}`, actual, typePlace(observed))
}

/** A response with a body has a Content-Type (RFC 1945 §7.2.1). */
export function expectTypeOfBody(observed: Observed): void {
  expectHead(observed)
  if (observed.response.body.length === 0 || typeOf(observed) !== undefined) return
  const actual = `none after ${summary(observed)}`
  throw violation(observed, 'a field Content-Type', actual, typePlace(observed))
}

/** The body is not multipart (RFC 1945 §3.6.2). */
export function expectOnePart(observed: Observed): void {
  expectHead(observed)
  const value = typeOf(observed)
  if (!essence(value)?.startsWith('multipart/')) return
  const actual = `Content-Type: ${value}`
  throw violation(observed, 'a type that is not multipart', actual, typePlace(observed))
}

// Both names are registered for the same thing.
const synonyms: Readonly<Record<string, string>> = { 'application/xml': 'text/xml' }

function typePlace({ response }: Observed): number {
  return valuePlace(response, 'Content-Type')
}

function typeOf({ response }: Observed): string | undefined {
  return fieldOf(response, 'Content-Type')?.trim()
}

function essence(value: string | undefined): string | undefined {
  return value?.split(';')[0]?.trim().toLowerCase()
}
