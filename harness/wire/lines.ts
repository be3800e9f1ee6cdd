/** One line of a head, as it came. */
export interface Line {
  /** Where it begins, from the start of the message. */
  readonly offset: number
  /** Without its end. A carriage return that no line feed follows is part of it. */
  readonly text: string
  readonly end: LineEnd
  /** Where the next line begins, if there is one. */
  readonly next: number
}

/** `none` is the end of what came. */
export type LineEnd = 'CRLF' | 'LF' | 'none'

/** The lines of a head. */
export interface Head {
  /** The start line and the field lines, without the blank line. */
  readonly lines: readonly Line[]
  /** The ends of all lines that have one, the blank line included. */
  readonly lineEnds: readonly ('CRLF' | 'LF')[]
  /** Where the body begins; undefined when no blank line came. */
  readonly headEnd: number | undefined
}

// A head without its blank line is searched no further than this: it is a thousand times what
// real heads have, and a body of many megabytes must not be cut into lines.
const FARTHEST = 1_048_576

/** Cuts bytes into lines up to the first blank one. Any bytes will do. */
export function cutHead(bytes: Buffer): Head {
  const all = linesOf(bytes.subarray(0, FARTHEST))
  const last = all.at(-1)
  const blank = last?.text === '' && last.end !== 'none' ? last : undefined
  return {
    lines: blank ? all.slice(0, -1) : all,
    lineEnds: all.flatMap(({ end }) => (end === 'none' ? [] : [end])),
    headEnd: blank?.next
  }
}

/** The line that begins at `offset`. */
export function lineAt(bytes: Buffer, offset: number): Line {
  const feed = bytes.indexOf('\n', offset)
  if (feed === -1) return lineOf(bytes, offset, bytes.length, 'none')
  const returns = feed > offset && bytes[feed - 1] === 0x0d
  return returns ? lineOf(bytes, offset, feed - 1, 'CRLF') : lineOf(bytes, offset, feed, 'LF')
}

/** The bytes of a line end, as text. */
export function endText(end: LineEnd): string {
  return { CRLF: '\r\n', LF: '\n', none: '' }[end]
}

/** Whether the head can be searched no further although its blank line has not come. */
export function isEndless(bytes: Buffer): boolean {
  return bytes.length >= FARTHEST
}

function linesOf(bytes: Buffer): readonly Line[] {
  const lines: Line[] = []
  for (let at = 0; at < bytes.length; ) {
    const line = lineAt(bytes, at)
    lines.push(line)
    if (line.text === '') break
    at = line.next
  }
  return lines
}

function lineOf(bytes: Buffer, offset: number, to: number, end: LineEnd): Line {
  return { offset, text: bytes.toString('latin1', offset, to), end, next: to + endText(end).length }
}
