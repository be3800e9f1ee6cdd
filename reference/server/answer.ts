import type { Fields } from '../http/fields.js'
import type { Handle } from './handle.js'

/** A response, but for what all of them say alike: Connection, Server, Content-Length. */
export interface Answer {
  readonly status: number
  /** When it was made (§10.6). */
  readonly date: Date
  /** Response fields first, then entity fields (§4.3). */
  readonly fields: Fields
  /** A 304 has none (§9.3). */
  readonly body?: Body
}

/** An entity body: the bytes at hand, and the open file that the remaining ones are read from. */
export interface Body {
  readonly first: Buffer
  /** Bytes in all. */
  readonly length: number
  readonly rest?: Handle
}

/** A body that is wholly at hand. */
export function wholeBody(bytes: Buffer): Body {
  return { first: bytes, length: bytes.length }
}
