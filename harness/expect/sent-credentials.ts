import { fieldOf } from '../wire/field.js'
import { Inconclusive, Violation } from './outcome.js'
import { shown } from './shown.js'
import { type Arrival, arrivalOf, arrivalsOf, endOf, type Visit } from './visit.js'

/**
 * Throws a Violation unless all credentials that came are "Basic", SP and base64 (§11.1), and
 * Inconclusive when none came: that is a finding of its own.
 */
export function expectBasic(visit: Visit, credentials: string): void {
  const basic = Buffer.from(credentials, 'latin1').toString('base64')
  const bearers = bearersOf(visit)
  if (bearers.length === 0) throw new Inconclusive(`no credentials came; it ${endOf(visit)}`)
  const wrong = bearers.find(
    ({ request }) =>
      fieldOf(request, 'Authorization')?.replace(/^basic /i, 'Basic ') !== `Basic ${basic}`
  )
  if (wrong) throw violation(wrong, `Authorization: Basic ${basic}`)
}

/**
 * Throws a Violation when credentials came to another server than the first, and Inconclusive
 * when they came to none or nothing else was asked for anything.
 */
export function expectConfined(visit: Visit): void {
  const { port } = arrivalOf(visit).exchange.address
  const others = arrivalsOf(visit).filter(({ exchange }) => exchange.address.port !== port)
  const leak = others.find(isBearer)
  if (leak) throw violation(leak, 'no Authorization for another server')
  if (others.length > 0 && bearersOf(visit).length > 0) return
  throw new Inconclusive(`no credentials came, or nothing went elsewhere; it ${endOf(visit)}`)
}

/** Throws a Violation when any line but Authorization shows the name or the password. */
export function expectHidden(visit: Visit, credentials: string): void {
  const [name = '', password = ''] = credentials.split(':')
  const shows = ({ exchange }: Arrival) =>
    [name, password].some(word => exchange.received.includes(word))
  const open = arrivalsOf(visit).find(shows)
  if (open) throw violation(open, `neither "${name}" nor "${password}" in the request`)
  arrivalOf(visit)
}

function bearersOf(visit: Visit): Arrival[] {
  return arrivalsOf(visit).filter(isBearer)
}

function isBearer({ request }: Arrival): boolean {
  return fieldOf(request, 'Authorization') !== undefined
}

function violation({ exchange }: Arrival, expected: string): Violation {
  return new Violation({ expected, actual: shown(exchange.received), exchange: exchange.id })
}
