import { Inconclusive } from '../expect/outcome.js'
import { asctime, rfc850, rfc1123 } from '../generate/http-date.js'
import { modifiedOf } from './condition.js'
import type { ServerScene } from './server-scene.js'

const WORDS =
  /^(modified|now)(?: ([+-]) (\d+) (day|second)s?)?(?: as (RFC 850|asctime|two lines))?$/
const forms = { 'RFC 850': rfc850, asctime, 'two lines': twoLines } as const

/**
 * The date that words stand for, as "modified + 1 day" or "modified as asctime"; nothing for words
 * that are none. Throws Inconclusive for a day after a modification that is yet to come.
 */
export function dateOf(scene: ServerScene, words: string): string | undefined {
  const [, base, sign, count, unit, form] = WORDS.exec(words) ?? []
  if (base === undefined) return undefined
  const seconds = Number(`${sign ?? ''}${count ?? 0}`) * (unit === 'day' ? 86_400 : 1)
  const date = base === 'now' ? after(new Date(), seconds) : past(after(modifiedOf(scene), seconds))
  return form === undefined ? rfc1123(date) : forms[form as keyof typeof forms](date)
}

/** The common form, broken after the day of the week as a field may be (RFC 1945 §2.2). */
function twoLines(date: Date): string {
  return rfc1123(date).replace(' ', '\r\n ')
}

function after(date: Date, seconds: number): Date {
  return new Date(date.getTime() + seconds * 1000)
}

function past(date: Date): Date {
  if (date.getTime() < Date.now()) return date
  throw new Inconclusive('the document was modified too recently')
}
