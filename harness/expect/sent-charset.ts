import { mayBeText } from './charset.js'
import { valuePlace } from './place.js'
import { valuesOf } from './sent-fields.js'
import { sentViolation } from './sent-violation.js'
import { shown } from './shown.js'
import { arrivalOf, type Visit } from './visit.js'

/**
 * Throws a Violation when the body cannot be a text of the character set that Content-Type names
 * (§3.4). A body in a coding does not show it.
 */
export function expectSentText(visit: Visit): void {
  const arrival = arrivalOf(visit)
  const { request } = arrival
  const [type = ''] = valuesOf(visit, 'Content-Type')
  const [coding] = valuesOf(visit, 'Content-Encoding')
  if (coding !== undefined || mayBeText(type, request.body)) return
  const actual = `Content-Type: ${type}, body ${shown(request.body)}`
  const expected = 'a text of the set that is named, or none named'
  throw sentViolation(arrival, expected, actual, valuePlace(request, 'Content-Type'))
}
