import { fieldOf } from '../wire/field.js'
import { lineAt } from '../wire/lines.js'
import { Inconclusive, type Violation } from './outcome.js'
import { fieldPlace, valuePlace } from './place.js'
import { sentViolation } from './sent-violation.js'
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
  if (wrong === undefined) return
  const at = valuePlace(wrong.request, 'Authorization')
  throw sentViolation(wrong, `Authorization: Basic ${basic}`, authorizationIn(wrong), at)
}

/**
 * Throws a Violation when credentials came to another server than the first, and Inconclusive
 * when they came to none or nothing else was asked for anything.
 */
export function expectConfined(visit: Visit): void {
  const { port } = arrivalOf(visit).exchange.address
  const others = arrivalsOf(visit).filter(({ exchange }) => exchange.address.port !== port)
  const leak = others.find(isBearer)
  if (leak) throw leaked(leak)
  if (others.length > 0 && bearersOf(visit).length > 0) return
  throw new Inconclusive(`no credentials came, or nothing went elsewhere; it ${endOf(visit)}`)
}

/** Throws a Violation when any line but Authorization shows the name or the password. */
export function expectHidden(visit: Visit, credentials: string): void {
  const [name = '', password = ''] = credentials.split(':')
  for (const arrival of arrivalsOf(visit)) {
    const { received } = arrival.exchange
    const at = received.toString('latin1').search(eitherOf(name, password))
    if (at === -1) continue
    const expected = `neither "${name}" nor "${password}" in the request`
    throw sentViolation(arrival, expected, shown(lineAround(received, at)), at)
  }
  arrivalOf(visit)
}

/** A request that tells another server the credentials. */
export function leaked(arrival: Arrival): Violation {
  const expected = 'no Authorization for another server'
  const at = fieldPlace(arrival.request, 'Authorization')
  return sentViolation(arrival, expected, authorizationIn(arrival), at)
}

function bearersOf(visit: Visit): Arrival[] {
  return arrivalsOf(visit).filter(isBearer)
}

function isBearer({ request }: Arrival): boolean {
  return fieldOf(request, 'Authorization') !== undefined
}

function authorizationIn({ request }: Arrival): string {
  return `Authorization: ${fieldOf(request, 'Authorization')}`
}

function eitherOf(...words: readonly string[]): RegExp {
  return new RegExp(words.map(word => word.replace(/[^\w]/g, '\\$&')).join('|'))
}

function lineAround(received: Buffer, at: number): Buffer {
  const start = at === 0 ? 0 : received.lastIndexOf('\n', at - 1) + 1
  return Buffer.from(lineAt(received, start).text, 'latin1')
}
