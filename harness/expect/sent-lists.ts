import type { Violation } from './outcome.js'
import { valuePlace } from './place.js'
import { valuesOf } from './sent-fields.js'
import { sentViolation } from './sent-violation.js'
import { arrivalOf, type Visit } from './visit.js'

/** The four fields of Appendix D.2 by which a client tells what it would rather have. */
export const preferences = {
  Accept: /^(\*\/\*|[^\s/,;]+\/[^\s/,;]+)$/,
  'Accept-Charset': /^(\*|[^\s/,;]+)$/,
  'Accept-Encoding': /^(\*|[^\s/,;]+)$/,
  'Accept-Language': /^(\*|[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*)$/
} as const satisfies Readonly<Record<string, RegExp>>

export type Preference = keyof typeof preferences

/** Throws a Violation when a list that has to hold something was sent without (§2.1, §10.12). */
export function expectFilledLists(visit: Visit): void {
  const name = FILLED.find(each =>
    valuesOf(visit, each).some(value => elementsOf(value).length === 0)
  )
  if (name === undefined) return
  const nth = valuesOf(visit, name).findIndex(value => elementsOf(value).length === 0)
  throw violation(
    visit,
    `${name}: one element at least`,
    `${name}: nothing`,
    placeOf(visit, name, nth)
  )
}

/** Throws a Violation when a preference that was sent is no list of what it lists (Appendix D.2). */
export function expectPreference(visit: Visit, name: Preference): void {
  for (const [nth, value] of valuesOf(visit, name).entries()) {
    const isWrong = (element: string) => !preferences[name].test(withoutParameters(element))
    const wrong = elementsOf(value).find(isWrong)
    if (wrong === undefined) continue
    const at = placeOf(visit, name, nth) + value.indexOf(wrong)
    throw violation(visit, `${name}: a list by its grammar`, `"${wrong}"`, at)
  }
}

/** The lists of §10 that a request may hold and that ask for an element (1#). */
const FILLED = ['Pragma', 'Allow']

/** Commas within quotes part no elements; empty elements are none (§2.1). */
function elementsOf(list: string): string[] {
  const elements = list.match(/(?:"[^"]*"|[^",])+/g) ?? []
  return elements.map(element => element.trim()).filter(element => element !== '')
}

function withoutParameters(element: string): string {
  return element.replace(/[ \t]*;.*$/, '')
}

function placeOf(visit: Visit, name: string, nth: number): number {
  return valuePlace(arrivalOf(visit).request, name, nth)
}

function violation(visit: Visit, expected: string, actual: string, at: number): Violation {
  return sentViolation(arrivalOf(visit), expected, actual, at)
}
