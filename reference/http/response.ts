import type { Fields } from './fields.js'
import { control, trimBlanks } from './grammar.js'
import { readHead } from './head.js'
import { HttpError } from './http-error.js'
import type { Limits } from './limits.js'
import { readLine } from './line.js'
import { reasonPhrase } from './status.js'
import { formatVersion, type Version } from './version.js'
import { writeHead } from './write-head.js'

export interface ResponseHead {
  readonly version: Version
  readonly status: number
  readonly reason: string
  readonly fields: Fields
  /** A Simple-Response: nothing but a body that ends with the connection (§6). */
  readonly simple: boolean
}

interface ReadResponse {
  readonly response: ResponseHead
  readonly taken: number
}

/** `"HTTP/" 1*DIGIT "." 1*DIGIT SP 3DIGIT SP` tells a Full-Response (§6.1); Appendix B added. */
const statusLine = /^HTTP\/(\d+)\.(\d+)[ \t]+(\d{3})(?:[ \t](.*))?$/is

/**
 * Reads the head of a response from the start of `bytes` (§6): `taken` is where its body
 * begins. What does not open with a status line is a Simple-Response, and all of it is body.
 * `undefined` means that more bytes are needed. Throws HttpError.
 */
export function readResponse(bytes: Buffer, limits: Limits): ReadResponse | undefined {
  if (!opensLikeStatusLine(bytes)) return simpleResponse
  const line = readLine(bytes, 0)
  if (!line && bytes.length <= limits.line) return undefined
  const match = statusLine.exec(line?.text ?? bytes.toString('latin1', 0, limits.line))
  if (!match) return simpleResponse
  if (!line || line.end > limits.line) throw new HttpError(400, 'The status line is too long')

  const status = parseStatusLine(line.text, match)
  const head = readHead(bytes, line.end, limits)
  return head && { response: { ...status, fields: head.fields }, taken: head.end }
}

/**
 * The response when the peer has closed and `readResponse` still wanted more: a few bytes
 * may be a whole Simple-Response. Throws HttpError when they are part of a head, or none.
 */
export function readEndedResponse(bytes: Buffer): ReadResponse {
  if (bytes.length === 0) throw new HttpError(400, 'The connection closed without a response')
  if (statusLine.test(readLine(bytes, 0)?.text ?? bytes.toString('latin1'))) {
    throw new HttpError(400, 'The connection closed within the head of the response')
  }
  return simpleResponse
}

const simpleResponse: ReadResponse = {
  response: { version: { major: 0, minor: 9 }, status: 200, reason: '', fields: [], simple: true },
  taken: 0
}

function opensLikeStatusLine(bytes: Buffer): boolean {
  const opening = bytes.toString('latin1', 0, 5).toUpperCase()
  return 'HTTP/'.startsWith(opening)
}

function parseStatusLine(line: string, match: RegExpExecArray): Omit<ResponseHead, 'fields'> {
  const [, major, minor, code, reason = ''] = match
  if (control.test(line)) throw new HttpError(400, 'The status line holds a control character')
  if (Number(code) < 100) throw new HttpError(400, `The status code ${code} has no class`)
  if (Number(major) > 1) throw new HttpError(400, `HTTP/${major}.${minor} is not spoken here`)
  const version = { major: Number(major), minor: Number(minor) }
  return { version, status: Number(code), reason: trimBlanks(reason), simple: false }
}

/** The bytes of a Full-Response up to its body, labelled HTTP/1.0 unless told. Throws TypeError. */
export function writeResponseHead(response: {
  readonly status: number
  readonly reason?: string
  readonly fields: Fields
  readonly version?: Version
}): Buffer {
  const {
    status,
    reason = reasonPhrase(status),
    fields,
    version = { major: 1, minor: 0 }
  } = response
  return writeHead(`${formatVersion(version)} ${status} ${reason}`, fields)
}
