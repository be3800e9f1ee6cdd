import { cutFields, type FieldView } from './field.js'
import { requestEnd } from './framing.js'
import { cutHead, type Line } from './lines.js'
import { cutRequestLine } from './start-line.js'

/** What a request looks like, whether it is right or not. */
export interface RequestView {
  readonly line: string
  readonly method: string | undefined
  readonly target: string | undefined
  /** Undefined in a simple request (RFC 1945 §5). */
  readonly version: string | undefined
  readonly fields: readonly FieldView[]
  /** The request line and the field lines, with their offsets. */
  readonly lines: readonly Line[]
  /** The ends of all lines of the head, the blank one included. */
  readonly lineEnds: readonly ('CRLF' | 'LF')[]
  /** Where the body begins; undefined when no blank line came. */
  readonly headEnd: number | undefined
  /** All that follows the head, however long it was said to be. */
  readonly body: Buffer
  /** Whether all of it came: the head and as many bytes as Content-Length says. */
  readonly complete: boolean
}

/** Describes any bytes as a request. */
export function describeRequest(bytes: Buffer): RequestView {
  const head = cutHead(bytes)
  const [start, ...fields] = head.lines
  const line = start?.text ?? ''
  const end = requestEnd(bytes)
  return {
    line,
    ...cutRequestLine(line),
    fields: cutFields(fields),
    ...head,
    body: bytes.subarray(head.headEnd ?? bytes.length),
    complete: end !== undefined && end <= bytes.length
  }
}
