import { fieldOf, fieldsOf } from '../wire/field.js'
import { type Observed, summary, violation } from './observed.js'
import { Inconclusive } from './outcome.js'
import { fieldPlace, valuePlace } from './place.js'
import { expectValidUri } from './status.js'

/**
 * Throws a Violation for a redirection without Location (RFC 1945 §9.3), and Inconclusive for
 * another status, since nobody has to redirect.
 */
export function expectLocation(observed: Observed): void {
  if (locationIn(observed) !== '') return
  throw violation(
    observed,
    'a field Location',
    `none after ${summary(observed)}`,
    locationPlace(observed)
  )
}

/**
 * The Location of a redirection. Throws Inconclusive when there is none: that there has to be one
 * is a requirement of its own.
 */
export function locationOf(observed: Observed): string {
  const location = locationIn(observed)
  if (location !== '') return location
  throw new Inconclusive(`there is no Location after ${summary(observed)}`)
}

// http://host[:port][/path], with something for a host (RFC 1945 §3.2.2, §10.11).
const ABSOLUTE = /^[a-z][a-z0-9+.-]*:\/\/[^/?#\s,]+(?:\/[^\s]*)?$/i

/** One Location, and one absolute URL in it (RFC 1945 §10.11). */
export function expectAbsoluteLocation(observed: Observed): void {
  locationOf(observed)
  const values = fieldsOf(observed.response, 'Location')
  if (values.length === 1 && ABSOLUTE.test(values[0] ?? '')) return
  const actual = `Location: ${values.join(', then ')}`
  const at =
    values.length > 1 ? fieldPlace(observed.response, 'Location', 1) : locationPlace(observed)
  throw violation(observed, 'one absolute URL', actual, at)
}

/**
 * Throws a Violation if the response leads to a host that the path of the request names: whoever
 * makes the link chooses where it ends. The asked URL is the server's own.
 */
export function expectOwnSite(observed: Observed, asked: URL): void {
  const location = fieldOf(observed.response, 'Location')
  if (location === undefined || !URL.canParse(location, asked.href)) return
  const { hostname } = new URL(location, asked)
  if (hostname === asked.hostname || !wordsOf(observed).includes(hostname)) return
  const actual = `Location: ${location}`
  throw violation(observed, 'a Location on this server', actual, locationPlace(observed))
}

/**
 * The path that a redirection leads to on the server itself. Throws Inconclusive when the target
 * is on another host, which may be a name of the same server, and a Violation for another port.
 */
export function redirectedPath(observed: Observed, asked: URL): string {
  const location = locationOf(observed)
  const target = resolve(observed, location, asked)
  if (target.hostname !== asked.hostname) {
    throw new Inconclusive(`the redirection leads to ${target.host}, which may be any host`)
  }
  if (target.port === asked.port) return target.pathname + target.search
  const expected = `a Location on port ${asked.port || 80}`
  throw violation(observed, expected, `Location: ${location}`, locationPlace(observed))
}

/**
 * Throws a Violation unless the redirection led to the resource. It may lead on from there, or
 * find nothing to show at the URL of the directory itself, but not come back to where it began.
 */
export function expectLed(redirection: Observed, arrival: Observed): void {
  expectValidUri(arrival)
  const [from, to] = [uriOf(redirection), uriOf(arrival)]
  const isNowhere = arrival.response.status === 404 && to !== `${from}/`
  if (to !== from && !isNowhere) return
  const expected = `a Location that leads from ${from} to the resource`
  throw violation(redirection, expected, `to ${to}`, locationPlace(redirection))
}

/** Empty when there is none. */
function locationIn(observed: Observed): string {
  const { status = 0 } = observed.response
  if ([301, 302, 303, 307, 308].includes(status))
    return fieldOf(observed.response, 'Location') ?? ''
  throw new Inconclusive(`the server does not redirect here: ${summary(observed)}`)
}

function locationPlace({ response }: Observed): number {
  return valuePlace(response, 'Location')
}

/** The URI that was asked for. */
function uriOf({ exchange }: Observed): string {
  return exchange.sent.toString('latin1').split(/\s/, 2)[1] ?? ''
}

/** Whatever in the request line may be taken for a host, escapes being no part of it. */
function wordsOf({ exchange }: Observed): readonly string[] {
  const [line = ''] = exchange.sent.toString('latin1').toLowerCase().split('\r\n', 1)
  return line.replace(/%[0-9a-f]{2}/g, ' ').split(/[^a-z0-9.-]+/)
}

function resolve(observed: Observed, location: string, asked: URL): URL {
  if (URL.canParse(location, asked.href)) return new URL(location, asked)
  const actual = `Location: ${location}`
  throw violation(observed, 'a Location that is a URL', actual, locationPlace(observed))
}
