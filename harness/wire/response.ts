import { cutFields, type FieldView } from './field.js'
import { type End, responseEnd } from './framing.js'
import { cutHead, type Line } from './lines.js'
import { cutStatusLine } from './start-line.js'

/** What a response looks like, whether it is right or not. */
export interface ResponseView {
  /** Without a status line: all of it is body (RFC 1945 §6). False when nothing came. */
  readonly simple: boolean
  readonly startLine: string
  readonly version: string | undefined
  readonly status: number | undefined
  readonly reason: string | undefined
  readonly fields: readonly FieldView[]
  /** The status line and the field lines, with their offsets. */
  readonly lines: readonly Line[]
  /** The ends of all lines of the head, the blank one included. */
  readonly lineEnds: readonly ('CRLF' | 'LF')[]
  /** Where the body begins; undefined when no blank line came. */
  readonly headEnd: number | undefined
  /** All that follows the head, however long it was said to be. */
  readonly body: Buffer
  /** Where the response ends by its own account; undefined when that did not come. */
  readonly end: End | undefined
}

/** Describes any bytes as a response. The method of the request decides whether a body is due. */
export function describeResponse(bytes: Buffer, requestMethod = 'GET'): ResponseView {
  const simple = bytes.length > 0 && !/^HTTP\//i.test(bytes.toString('latin1', 0, 5))
  const head = simple ? { lines: [], lineEnds: [], headEnd: 0 } : cutHead(bytes)
  const [start, ...fields] = head.lines
  const startLine = start?.text ?? ''
  return {
    simple,
    startLine,
    ...cutStatusLine(startLine),
    fields: cutFields(fields),
    ...head,
    body: bytes.subarray(head.headEnd ?? bytes.length),
    end: responseEnd(bytes, requestMethod)
  }
}
