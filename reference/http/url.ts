import { domainToASCII } from 'node:url'
import { HttpError } from './http-error.js'
import { decodePath } from './target.js'

/** `http_URL = "http:" "//" host [ ":" port ] [ abs_path ]` (§3.2.2), ready to be requested. */
export interface HttpUrl {
  /** Name or address to connect to, in lower case; an IPv6 address without its brackets. */
  readonly host: string
  readonly port: number
  /** Host and port as a Host field says them; port 80 is left out. */
  readonly authority: string
  /** The Request-URI: path and query, unsafe characters escaped, the fragment dropped. */
  readonly target: string
  /** What stands before an `@`, decoded: one character is one byte. */
  readonly userinfo: string | undefined
}

const form =
  /^http:\/\/(?:(?<userinfo>[^/?#]*)@)?(?<host>\[[\da-f:.]+\]|[^/?#:@[\]]+)(?::(?<port>\d*))?(?<target>[/?][^#]*)?(?:#.*)?$/i

/**
 * Reads an http URL as a person types it. Path and query stay as they are given but for
 * characters that are unsafe on the wire. Throws HttpError 400 with the reason.
 */
export function parseUrl(text: string): HttpUrl {
  if (/[\0-\x1f\x7f]/.test(text)) throw new HttpError(400, 'a URL holds no control characters')
  const { userinfo, host = '', port = '', target = '' } = form.exec(text)?.groups ?? {}
  if (host === '') throw new HttpError(400, `not an http URL: ${text}`)
  const name = toHost(host)
  const number = toPort(port)
  return {
    host: name.replace(/[[\]]/g, ''),
    port: number,
    authority: number === 80 ? name : `${name}:${number}`,
    target: toTarget(target),
    userinfo: userinfo && decodePath(escapeUnsafe(userinfo))
  }
}

/** The URL as text, without what is not sent: userinfo and fragment. */
export function formatUrl(url: HttpUrl): string {
  return `http://${url.authority}${url.target}`
}

/** Lower case, and the ASCII form of an international name. */
function toHost(text: string): string {
  const host = domainToASCII(text)
  if (host === '') throw new HttpError(400, `not a host name: ${text}`)
  return host
}

/** "If the port is empty or not given, port 80 is assumed" (§3.2.2). */
function toPort(digits: string): number {
  const port = digits === '' ? 80 : Number(digits)
  if (port < 1 || port > 65535) throw new HttpError(400, `not a port: ${digits}`)
  return port
}

/** An empty path is sent as "/" (§5.1.2). */
function toTarget(text: string): string {
  return `${text.startsWith('/') ? '' : '/'}${escapeUnsafe(text)}`
}

/**
 * `unsafe = CTL | SP | <"> | "#" | "%" | "<" | ">"` (§3.2.1), and all beyond ASCII, as UTF-8.
 * A percent sign that opens an escape stays, so that nothing is escaped twice. The pattern must
 * not ignore case: in Unicode that makes s and k alike to letters far beyond ASCII.
 */
function escapeUnsafe(text: string): string {
  return text.replace(/%(?![\da-fA-F]{2})|[\0-\x20"<>#\x7f-\u{10ffff}]/gu, escapeCharacter)
}

function escapeCharacter(character: string): string {
  const hex = Buffer.from(character, 'utf8').toString('hex').toUpperCase()
  return hex.replace(/../g, '%$&')
}
