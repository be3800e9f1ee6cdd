import { contentLength, cutFields } from './field.js'
import { cutHead, isEndless } from './lines.js'
import { cutRequestLine, cutStatusLine } from './start-line.js'

/** Where a message ends: an offset, or `close` when only the end of the connection ends it. */
export type End = number | 'close'

/**
 * Where the response at the start of `bytes` ends by its own account, which may lie beyond what
 * has come. Undefined as long as more bytes are needed to tell (RFC 1945 §7.2.2).
 */
export function responseEnd(bytes: Buffer, method: string): End | undefined {
  if (!couldBeFull(bytes)) return 'close'
  const { lines, headEnd } = cutHead(bytes)
  if (headEnd === undefined) return isEndless(bytes) ? 'close' : undefined
  const { status } = cutStatusLine(lines[0]?.text ?? '')
  if (isInterim(status)) return shifted(responseEnd(bytes.subarray(headEnd), method), headEnd)
  if (method === 'HEAD' || status === 101 || status === 204 || status === 304) return headEnd
  return bodyEnd(headEnd, contentLength({ fields: cutFields(lines.slice(1)) }))
}

/**
 * Where the request at the start of `bytes` ends. Undefined as long as more bytes are needed to
 * tell. A line without a version is a simple request and ends with itself (RFC 1945 §5).
 */
export function requestEnd(bytes: Buffer): number | undefined {
  const start = blankPrefix(bytes)
  const { lines, headEnd } = cutHead(bytes.subarray(start))
  const [line, ...fields] = lines
  if (line === undefined || line.end === 'none') return undefined
  if (cutRequestLine(line.text).version === undefined) return bytes.indexOf('\n', start) + 1
  if (headEnd === undefined) return undefined
  return start + headEnd + (contentLength({ fields: cutFields(fields) }) ?? 0)
}

/** Whether the bytes begin, or may still begin, with the version that opens a full response. */
function couldBeFull(bytes: Buffer): boolean {
  const opening = bytes.toString('latin1', 0, 5).toUpperCase()
  return 'HTTP/'.startsWith(opening)
}

/** A response that another one follows: 101 alone of the 1xx is the last. */
function isInterim(status: number | undefined): boolean {
  return status !== undefined && status >= 100 && status < 200 && status !== 101
}

function shifted(end: End | undefined, by: number): End | undefined {
  return typeof end === 'number' ? end + by : end
}

function bodyEnd(headEnd: number, length: number | undefined): End {
  return length === undefined ? 'close' : headEnd + length
}

/** Empty lines before a request, which some clients send after a body. */
function blankPrefix(bytes: Buffer): number {
  const start = bytes.findIndex(byte => byte !== 0x0d && byte !== 0x0a)
  return start === -1 ? bytes.length : start
}
