import { endText, type Line, lineAt } from '../wire/lines.js'
import type { RequestView } from '../wire/request.js'
import { DEFAULT_PORT } from '../wire/side-door.js'
import { Inconclusive, type Violation } from './outcome.js'
import { targetPlace } from './place.js'
import { sentViolation } from './sent-violation.js'
import { shown } from './shown.js'
import { arrivalOf, arrivalsOf, type Visit } from './visit.js'

const TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+"
// Full-Request of RFC 1945 §5.1.
const PARTS = [TOKEN, ' ', '[^ \\t\\r\\n]+', ' ', ...'HTTP/', '\\d+', '\\.', '\\d+']
const REQUEST_LINE = new RegExp(`^${PARTS.join('')}$`)
const BEGINNING = new RegExp(`^${PARTS.reduceRight((rest, part) => `(?:${part}${rest})?`, '')}`)

/**
 * Throws a Violation unless a request of this method names the path that was to be asked for. Their
 * form is left to the requirements that state it: a control lets them be judged one by one.
 */
export function expectAsked(visit: Visit, method: string): void {
  const { text } = requestLineOf(visit)
  if (text.toUpperCase().startsWith(method) && text.includes(visit.target)) return
  const isMethod = text.toUpperCase().startsWith(method)
  const at = isMethod ? targetPlace(arrivalOf(visit).request) : 0
  throw violation(visit, `${method} and the path ${visit.target}`, at)
}

/** Throws a Violation unless the line is method, path and version, one space apart (§5.1). */
export function expectThreeWords(visit: Visit): void {
  const line = requestLineOf(visit)
  if (REQUEST_LINE.test(line.text) && line.end === 'CRLF') return
  const at = REQUEST_LINE.test(line.text)
    ? line.text.length
    : (BEGINNING.exec(line.text)?.[0].length ?? 0)
  throw violation(visit, 'method, path and HTTP/1.0, one space apart, and CR LF', at)
}

/** Throws a Violation when the request is one of HTTP/0.9, which has no version (§5). */
export function expectVersion(visit: Visit): void {
  if (/\sHTTP\/\S+\s*$/i.test(requestLineOf(visit).text)) return
  throw violation(
    visit,
    'a version at the end of the request line',
    requestLineOf(visit).text.length
  )
}

/**
 * Throws a Violation unless the label is HTTP/1.0 (§3.1), and Inconclusive when it is HTTP/1.1:
 * such a client is not wrong, it speaks a protocol that is not the one under judgement. A request
 * without a version has no label; that, and spaces in the wrong place, are findings of their own.
 */
export function expectLabel(visit: Visit): void {
  const { version } = arrivalOf(visit).request
  if (version === 'HTTP/1.0') return
  if (version === undefined) throw new Inconclusive('the request names no version')
  if (version === 'HTTP/1.1')
    throw new Inconclusive('the client speaks HTTP/1.1; it has to be told to speak HTTP/1.0')
  throw violation(visit, 'the label HTTP/1.0', requestLineOf(visit).text.lastIndexOf(version))
}

/** Throws a Violation unless this method is sent, spelt so. */
export function expectMethod(visit: Visit, method: string): void {
  if (arrivalOf(visit).request.method === method) return
  throw violation(visit, `the method ${method}`, 0)
}

/**
 * Throws a Violation unless the request is for this path and query, escapes compared by value.
 * Whether scheme and host stand before them is a finding of another requirement.
 */
export function expectTarget(visit: Visit, target = visit.target): void {
  if (asksFor(arrivalOf(visit).request, target)) return
  throw violation(visit, `a request for ${target}`, targetPlace(arrivalOf(visit).request))
}

/** The same, and the request came to the port of the URL, which is never the default one. */
export function expectAtItsPort(visit: Visit): void {
  expectTarget(visit)
  const arrival = arrivalOf(visit)
  if (arrival.exchange.address.port !== DEFAULT_PORT) return
  const actual = `one at port ${DEFAULT_PORT}, which the URL does not name`
  throw sentViolation(arrival, 'a request at the port of the URL', actual, 'port')
}

/** A request came, and to the port that a URL means when it names none. */
export function expectAtDefaultPort(visit: Visit): void {
  const arrival = arrivalOf(visit)
  const { port } = arrival.exchange.address
  if (port === DEFAULT_PORT) return
  throw sentViolation(arrival, `a request at port ${DEFAULT_PORT}`, `one at port ${port}`, 'port')
}

/** Whether a request is for this path and query, whatever stands before them. */
export function asksFor(request: RequestView, target: string): boolean {
  return alike(pathOf(request), target)
}

/** The path and query of a request, without scheme and host if it names them. */
export function pathOf({ target = '' }: RequestView): string {
  return target.replace(/^http:\/\/[^/?#]*/i, '')
}

/** Throws a Violation unless path and query are all that the request line asks for (§5.1.2). */
export function expectPathAlone(visit: Visit, target: string): void {
  if (alike(targetOf(visit), target)) return
  const at = targetPlace(arrivalOf(visit).request)
  throw violation(visit, `${target} between method and version`, at)
}

/** The same, but no request at all is as good. */
export function expectTargetIfAny(visit: Visit, target: string): void {
  if (arrivalsOf(visit).length > 0) expectTarget(visit, target)
}

/** Throws a Violation when a line of what arrived opens with this text. */
export function expectNoLine(visit: Visit, opening: string): void {
  for (const arrival of arrivalsOf(visit)) {
    const { received } = arrival.exchange
    const at = lineStart(received.toString('latin1'), opening)
    if (at === undefined) continue
    const expected = `no line that opens with ${opening}`
    throw sentViolation(arrival, expected, shown(received), at)
  }
}

/**
 * Whether two targets name the same: the digits of an escape in either case, and an unreserved
 * character escaped or not (RFC 1945 §3.2.1).
 */
function alike(one: string, other: string): boolean {
  return canonical(one) === canonical(other)
}

function canonical(target: string): string {
  return target.replaceAll(/%[0-9a-f]{2}/gi, escaped => {
    const character = String.fromCharCode(Number.parseInt(escaped.slice(1), 16))
    return /[A-Za-z0-9._~-]/.test(character) ? character : escaped.toUpperCase()
  })
}

function targetOf(visit: Visit): string {
  return arrivalOf(visit).request.target ?? ''
}

function requestLineOf(visit: Visit): Line {
  return lineAt(arrivalOf(visit).exchange.received, 0)
}

/** Where the line begins that opens with this text, in any case; a CR alone ends a line too. */
function lineStart(text: string, opening: string): number | undefined {
  const starts = [...text.matchAll(/(?<![^\r\n])[^\r\n]/g)].map(({ index }) => index)
  const wanted = opening.toLowerCase()
  return starts.find(at => text.slice(at, at + wanted.length).toLowerCase() === wanted)
}

function violation(visit: Visit, expected: string, at: number): Violation {
  const { text, end } = requestLineOf(visit)
  const actual = shown(Buffer.from(text + endText(end), 'latin1'))
  return sentViolation(arrivalOf(visit), expected, actual, at)
}
