import { gunzipSync } from 'node:zlib'
import { Inconclusive, Violation } from './outcome.js'
import { valuesOf } from './sent-fields.js'
import { shown } from './shown.js'
import { arrivalOf, type Visit } from './visit.js'

/**
 * Throws a Violation when the body is labelled with a content coding that it does not have
 * (§3.5, §10.3), and Inconclusive when the coding is one that the judge cannot undo.
 */
export function expectTrueCoding(visit: Visit): void {
  const [coding, ...others] = valuesOf(visit, 'Content-Encoding')
  if (coding === undefined) return
  const { exchange, request } = arrivalOf(visit)
  const told = `Content-Encoding: ${[coding, ...others].join(', ')}`
  if (others.length === 0 && isGzipOf(visit, coding)) return
  if (/^(x-)?compress$/i.test(coding) && !request.body.equals(visit.given))
    throw new Inconclusive(`the judge cannot undo ${coding}`)
  throw new Violation({
    expected: 'a body of the coding that is named, or none named',
    actual: `${told}, body ${shown(request.body)}`,
    exchange: exchange.id
  })
}

function isGzipOf(visit: Visit, coding: string): boolean {
  if (!/^(x-)?gzip$/i.test(coding)) return false
  try {
    return gunzipSync(arrivalOf(visit).request.body).equals(visit.given)
  } catch {
    return false
  }
}
