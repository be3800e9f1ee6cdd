/** An entity body to send: its length is known before, since closing cannot end it (§7.2.2). */
export interface Body {
  /** In bytes. */
  readonly length: number
  /** The Content-Type when none is given. */
  readonly type: string
  /** The bytes, piece by piece. */
  readonly chunks: () => Iterable<Buffer> | AsyncIterable<Buffer>
}

/** A body held in memory. What it means is not known, and that is what the default type says. */
export function bytesBody(bytes: Buffer, type = 'application/octet-stream'): Body {
  return { length: bytes.length, type, chunks: () => [bytes] }
}
