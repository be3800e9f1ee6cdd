export const LF = 0x0a
export const CR = 0x0d

/** A line and the place just after its LF. */
export interface Line {
  readonly text: string
  readonly end: number
}

/** Reads up to the next LF. The CR before it belongs to the line end (Appendix B). */
export function readLine(bytes: Buffer, from: number): Line | undefined {
  const lf = bytes.indexOf(LF, from)
  if (lf < 0) return undefined
  const end = lf > from && bytes[lf - 1] === CR ? lf - 1 : lf
  return { text: bytes.toString('latin1', from, end), end: lf + 1 }
}
