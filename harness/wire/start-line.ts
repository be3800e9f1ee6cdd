import { trimBlanks } from './blanks.js'

/** The parts of a status line, as far as they can be told apart. */
export interface StatusLine {
  readonly version: string | undefined
  readonly status: number | undefined
  readonly reason: string | undefined
}

/** The parts of a request line, as far as they can be told apart. */
export interface RequestLine {
  readonly method: string | undefined
  /** Whatever stands between method and version, spaces included. */
  readonly target: string | undefined
  /** Undefined in a simple request (RFC 1945 §5). */
  readonly version: string | undefined
}

const statusLine = /^([^ \t]+)(?:[ \t]+(\d{1,9})(?![^ \t])(?:[ \t](.*))?)?/s

/** `HTTP/1.0 200 OK` in its three parts. Wide spaces are passed over. */
export function cutStatusLine(line: string): StatusLine {
  const [, version, status, reason] = statusLine.exec(line) ?? []
  return { version, status: status === undefined ? undefined : Number(status), reason }
}

/** `GET /path HTTP/1.0` in its three parts. Wide spaces are passed over. */
export function cutRequestLine(line: string): RequestLine {
  const text = trimBlanks(line)
  const last = text.slice(lastBlank(text) + 1)
  const version = /^HTTP\//i.test(last) ? last : undefined
  const rest = version === undefined ? text : trimBlanks(text.slice(0, -last.length))
  const [method, target] = atFirstBlank(rest)
  return { method: method || undefined, target: target || undefined, version }
}

function lastBlank(text: string): number {
  return Math.max(text.lastIndexOf(' '), text.lastIndexOf('\t'))
}

function atFirstBlank(text: string): readonly [string, string] {
  const blank = text.search(/[ \t]/)
  return blank === -1 ? [text, ''] : [text.slice(0, blank), trimBlanks(text.slice(blank))]
}
