import { gunzipSync } from 'node:zlib'
import { Inconclusive } from './outcome.js'
import { valuePlace } from './place.js'
import { valuesOf } from './sent-fields.js'
import { sentViolation } from './sent-violation.js'
import { shown } from './shown.js'
import { arrivalOf, type Visit } from './visit.js'

/**
 * Throws a Violation when the body is labelled with a content coding that it does not have
 * (§3.5, §10.3), and Inconclusive when the coding is one that the judge cannot undo.
 */
export function expectTrueCoding(visit: Visit): void {
  const [coding, ...others] = valuesOf(visit, 'Content-Encoding')
  if (coding === undefined) return
  const arrival = arrivalOf(visit)
  const { request } = arrival
  const told = `Content-Encoding: ${[coding, ...others].join(', ')}`
  if (others.length === 0 && isGzipOf(visit, coding)) return
  if (/^(x-)?compress$/i.test(coding) && !request.body.equals(visit.given))
    throw new Inconclusive(`the judge cannot undo ${coding}`)
  const expected = 'a body of the coding that is named, or none named'
  const actual = `${told}, body ${shown(request.body)}`
  throw sentViolation(arrival, expected, actual, valuePlace(request, 'Content-Encoding'))
}

function isGzipOf(visit: Visit, coding: string): boolean {
  if (!/^(x-)?gzip$/i.test(coding)) return false
  try {
    return gunzipSync(arrivalOf(visit).request.body).equals(visit.given)
  } catch {
    return false
  }
}
