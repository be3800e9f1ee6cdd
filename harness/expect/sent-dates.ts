import { type DateForm, describeDate } from '../wire/date.js'
import { valuePlace } from './place.js'
import { valuesOf } from './sent-fields.js'
import { sentViolation } from './sent-violation.js'
import { arrivalOf, type Visit } from './visit.js'

/** Throws a Violation when a date that was sent is none, or has the form of asctime (§3.3). */
export function expectDates(visit: Visit): void {
  expectForms(visit, ['rfc1123', 'rfc850'], 'a date of RFC 1123 or RFC 850, in GMT')
}

/** Throws a Violation when a date that was sent has not the preferred form (§3.3). */
export function expectPreferredDates(visit: Visit): void {
  expectForms(visit, ['rfc1123'], 'a date of RFC 1123')
}

/** Every field of RFC 1945 whose value is a date. */
const DATED = ['Date', 'Expires', 'If-Modified-Since', 'Last-Modified']

function expectForms(visit: Visit, allowed: readonly DateForm[], expected: string): void {
  const dates = DATED.flatMap(name =>
    valuesOf(visit, name).map((value, nth) => ({ name, value, nth }))
  )
  const wrong = dates.find(({ value }) => {
    const { form, instant } = describeDate(value)
    return instant === undefined || form === undefined || !allowed.includes(form)
  })
  if (!wrong) return
  const { name, value, nth } = wrong
  const arrival = arrivalOf(visit)
  const at = valuePlace(arrival.request, name, nth)
  throw sentViolation(arrival, `${name}: ${expected}`, `${name}: ${value}`, at)
}
