import { valuePlace } from './place.js'
import { valuesOf } from './sent-fields.js'
import { sentViolation } from './sent-violation.js'
import { arrivalOf, type Visit } from './visit.js'

/** Throws a Violation unless every Content-Type that was sent is a media type (§3.6). */
export function expectSentType(visit: Visit): void {
  expectForm(visit, 'Content-Type', MEDIA_TYPE, 'type "/" subtype *( ";" attribute "=" value )')
}

/** Throws a Violation unless every User-Agent is made of products and comments (§10.15, §3.7). */
export function expectProducts(visit: Visit): void {
  expectForm(visit, 'User-Agent', PRODUCTS, 'products, token ["/" token], and (comments)')
}

const TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+"
const QUOTED = '"[^"\\x00-\\x08\\x0a-\\x1f\\x7f-\\xff]*"'
const MEDIA_TYPE = new RegExp(`^${TOKEN}/${TOKEN}([ \\t]*;[ \\t]*${TOKEN}=(${TOKEN}|${QUOTED}))*$`)

// Comments nest without limit; three deep is deeper than any program has been seen to go.
const FLAT = '\\([^()]*\\)'
const NESTED = `\\((?:[^()]|${FLAT})*\\)`
const COMMENT = `\\((?:[^()]|${NESTED})*\\)`
const PRODUCT = `${TOKEN}(?:/${TOKEN})?`
const PRODUCTS = new RegExp(`^(?:${PRODUCT}|${COMMENT})(?:[ \\t]+(?:${PRODUCT}|${COMMENT}))*$`)

function expectForm(visit: Visit, name: string, form: RegExp, expected: string): void {
  const values = valuesOf(visit, name)
  const nth = values.findIndex(value => !form.test(value))
  if (nth === -1) return
  const arrival = arrivalOf(visit)
  const at = valuePlace(arrival.request, name, nth)
  throw sentViolation(arrival, `${name}: ${expected}`, `${name}: ${values[nth]}`, at)
}
