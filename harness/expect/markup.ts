import { fieldOf } from '../wire/field.js'
import { excerpt, type Observed, violation } from './observed.js'
import { valuePlace } from './place.js'

/**
 * Throws a Violation if the body holds this markup, and is labelled as a page or not at all: a
 * browser would then run what the URI of the request holds.
 */
export function expectNoMarkup(observed: Observed, markup: string): void {
  const { body, headEnd = 0 } = observed.response
  const at = body.indexOf(markup, 0, 'latin1')
  if (at === -1 || !mayBePage(observed)) return
  const actual = excerpt(body.subarray(at))
  throw violation(observed, `no ${markup} in a page`, actual, headEnd + at)
}

/**
 * Throws a Violation if a page holds this file name so that a part of it is markup: an element, or
 * more of the element whose attribute was to hold it.
 */
export function expectNameEscaped(observed: Observed, name: string): void {
  const places = name.includes('<') ? [''] : ['="', '="/', '="./']
  for (const place of places) expectNoMarkup(observed, `${place}${name}`)
}

/** Throws a Violation if the body is labelled as something that a browser runs. */
export function expectInert(observed: Observed): void {
  const type = typeOf(observed)
  if (type === undefined || !ACTIVE.includes(type)) return
  const at = valuePlace(observed.response, 'Content-Type')
  throw violation(observed, 'a type that no browser runs', `Content-Type: ${type}`, at)
}

const ACTIVE = [
  'text/html',
  'application/xhtml+xml',
  'image/svg+xml',
  'text/xml',
  'application/xml',
  'text/javascript',
  'application/javascript'
]

// Without a type browsers guess, and markup looks like a page.
function mayBePage(observed: Observed): boolean {
  const type = typeOf(observed)
  return type === undefined || ACTIVE.includes(type)
}

function typeOf({ response }: Observed): string | undefined {
  return fieldOf(response, 'Content-Type')?.split(';')[0]?.trim().toLowerCase()
}
