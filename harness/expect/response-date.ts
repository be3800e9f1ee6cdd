import { type DateView, describeDate } from '../wire/date.js'
import { fieldOf, fieldsOf } from '../wire/field.js'
import { expectHead } from './head-line.js'
import { type Observed, summary, violation } from './observed.js'
import { Inconclusive } from './outcome.js'
import { valuePlace } from './place.js'

const DATE_FIELDS = ['Date', 'Expires', 'Last-Modified'] as const

/** Every date is in one of the two forms that say GMT (RFC 1945 §3.3). */
export function expectDateForms(observed: Observed): void {
  expectForms(observed, 'a date of RFC 1123 or RFC 850 in GMT', ['rfc1123', 'rfc850'])
}

/** Every date is in the form that RFC 1945 §3.3 prefers. */
export function expectPreferredForm(observed: Observed): void {
  expectForms(observed, 'a date of RFC 1123: Sun, 06 Nov 1994 08:49:37 GMT', ['rfc1123'])
}

/** No date is in the form that must never be generated (RFC 1945 §3.3). */
export function expectNoAsctime(observed: Observed): void {
  expectForms(observed, 'no date of asctime', ['rfc1123', 'rfc850', undefined])
}

/**
 * Date is less than so many seconds before the request or after the answer. Throws Inconclusive
 * where there is none, or none that can be read: to send one is a requirement of its own.
 */
export function expectDateNear(observed: Observed, seconds: number): void {
  const date = instantOf(observed, 'Date')
  if (date === undefined) throw new Inconclusive(`there is no Date after ${summary(observed)}`)
  const from = observed.asked - seconds * 1000
  const to = observed.answered + seconds * 1000
  // A date counts whole seconds: what was made at 37.9 s is dated 37.
  if (date.getTime() + 999 >= from && date.getTime() <= to) return
  const expected = `a Date from ${text(from)} to ${text(to)}`
  throw violation(
    observed,
    expected,
    `Date: ${date.toUTCString()}`,
    valuePlace(observed.response, 'Date')
  )
}

/** Last-Modified is this instant, to the second. */
export function expectLastModified(observed: Observed, instant: Date | undefined): void {
  const stated = instantOf(observed, 'Last-Modified')
  if (stated !== undefined && stated.getTime() === instant?.getTime()) return
  const [expected, actual] = [instant, stated].map(date => date?.toUTCString() ?? 'none')
  const at = valuePlace(observed.response, 'Last-Modified')
  throw violation(observed, `Last-Modified: ${expected}`, `Last-Modified: ${actual}`, at)
}

/** Last-Modified, if there is one, is not later than Date, or than now without it (§10.10). */
export function expectNotInFuture(observed: Observed): void {
  expectHead(observed)
  const stated = instantOf(observed, 'Last-Modified')
  const origin = instantOf(observed, 'Date') ?? new Date(observed.answered)
  if (stated === undefined || stated <= origin) return
  const expected = `a Last-Modified not later than ${origin.toUTCString()}`
  const at = valuePlace(observed.response, 'Last-Modified')
  throw violation(observed, expected, `Last-Modified: ${stated.toUTCString()}`, at)
}

function expectForms(
  observed: Observed,
  expected: string,
  forms: readonly DateView['form'][]
): void {
  expectHead(observed)
  for (const name of DATE_FIELDS) {
    for (const [nth, value] of fieldsOf(observed.response, name).entries()) {
      if (forms.includes(describeDate(value).form)) continue
      const at = valuePlace(observed.response, name, nth)
      throw violation(observed, expected, `${name}: ${value}`, at)
    }
  }
}

function instantOf({ response }: Observed, name: string): Date | undefined {
  return describeDate(fieldOf(response, name) ?? '').instant
}

function text(milliseconds: number): string {
  return new Date(milliseconds).toUTCString()
}
