/** How much a peer may send before it is refused, in bytes unless said otherwise. */
export interface Limits {
  /** One line with its end. Beyond it: 414 for the request line, 431 for a header line. */
  readonly line: number
  /** Everything up to the empty line. Beyond it: 431. */
  readonly head: number
  /** Header lines, counted, continuation lines included. Beyond it: 431. */
  readonly fields: number
  /** The entity body. Beyond it: 413. */
  readonly body: number
}

export const defaultLimits: Limits = {
  line: 8 * 1024,
  head: 32 * 1024,
  fields: 100,
  body: 1024 * 1024 * 1024
}
