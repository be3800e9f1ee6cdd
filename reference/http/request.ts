import type { Fields } from './fields.js'
import { control, token } from './grammar.js'
import { readHead } from './head.js'
import { HttpError } from './http-error.js'
import type { Limits } from './limits.js'
import { CR, LF, readLine } from './line.js'
import { parseVersion, type Version } from './version.js'
import { writeHead } from './write-head.js'

export interface RequestHead {
  /** Case-sensitive (§5.1.1). */
  readonly method: string
  /** The Request-URI as it was sent, undecoded. */
  readonly target: string
  readonly version: Version
  /** A Simple-Request, to be answered without status line and header (§5). */
  readonly simple: boolean
  readonly fields: Fields
}

type RequestLine = Omit<RequestHead, 'fields'>

/**
 * Reads the head of a request from the start of `bytes` (§5): `taken` is where its body
 * begins. `undefined` means that more bytes are needed. Throws HttpError 400, 414, 431, 505.
 */
export function readRequest(
  bytes: Buffer,
  limits: Limits
): { readonly request: RequestHead; readonly taken: number } | undefined {
  const start = skipEmptyLines(bytes, limits)
  if (start === undefined) return undefined
  const line = readLine(bytes, start)
  const length = (line?.end ?? bytes.length) - start
  if (length > limits.line) throw new HttpError(414, 'The request line is too long')
  if (!line) return undefined

  const requestLine = parseRequestLine(line.text)
  if (requestLine.simple) return { request: { ...requestLine, fields: [] }, taken: line.end }
  const head = readHead(bytes, line.end, limits)
  return head && { request: { ...requestLine, fields: head.fields }, taken: head.end }
}

/**
 * Some clients end a body with a line end that nobody counted, so empty lines before a
 * request are passed over. What follows must open a method: binary noise is refused at its
 * first byte and not only when a line end happens to come.
 */
function skipEmptyLines(bytes: Buffer, limits: Limits): number | undefined {
  let at = 0
  while (bytes[at] === LF || (bytes[at] === CR && bytes[at + 1] === LF)) {
    at += bytes[at] === LF ? 1 : 2
  }
  if (at > limits.line) throw new HttpError(400, 'Empty lines came instead of a request')
  const undecided = at === bytes.length || (at === bytes.length - 1 && bytes[at] === CR)
  if (undecided) return undefined
  if (!token.test(bytes.toString('latin1', at, at + 1))) {
    throw new HttpError(400, 'The request does not begin with a method')
  }
  return at
}

/**
 * `Request-Line = Method SP Request-URI SP HTTP-Version CRLF` (§5.1), with any amount of SP
 * and HT between (Appendix B), or `Simple-Request = "GET" SP Request-URI CRLF` (§5).
 */
function parseRequestLine(line: string): RequestLine {
  if (control.test(line)) throw new HttpError(400, 'The request line holds a control character')
  const [method = '', target = '', version = '', extra = ''] = line.split(/[ \t]+/)
  if (!token.test(method)) throw new HttpError(400, 'The method is not a token')
  if (target === '') throw new HttpError(400, 'The request line names no resource')
  if (extra !== '') throw new HttpError(400, 'The request line has more than three parts')
  if (version === '') return simpleRequest(method, target)
  return { method, target, version: supportedVersion(version), simple: false }
}

function simpleRequest(method: string, target: string): RequestLine {
  if (method !== 'GET') throw new HttpError(400, 'Only GET may leave out the HTTP version')
  return { method, target, version: { major: 0, minor: 9 }, simple: true }
}

/** Minor versions share one message format, major ones do not (§3.1). */
function supportedVersion(word: string): Version {
  const version = parseVersion(word)
  if (!version) throw new HttpError(400, 'The HTTP version is malformed')
  if (version.major === 0) throw new HttpError(400, 'HTTP/0.9 requests carry no version')
  if (version.major > 1) throw new HttpError(505, 'Only HTTP/1.x is spoken here')
  return version
}

/** The bytes of a Full-Request up to its body, labelled HTTP/1.0. Throws TypeError. */
export function writeRequestHead(
  request: Pick<RequestHead, 'method' | 'target' | 'fields'>
): Buffer {
  const { method, target, fields } = request
  if (!token.test(method)) throw new TypeError('the method is not a token')
  if (!/^[\x21-\x7e\x80-\xff]+$/.test(target)) {
    throw new TypeError('the Request-URI is empty or holds a blank or control character')
  }
  return writeHead(`${method} ${target} HTTP/1.0`, fields)
}
