/** An entity body to send: its length is known before, since closing cannot end it (§7.2.2). */
export interface Body {
  /** In bytes. */
  readonly length: number
  /** The Content-Type when none is given. */
  readonly type: string
  /** The bytes, piece by piece: what has been given to the kernel can no longer be kept (§9.4). */
  readonly chunks: () => Iterable<Buffer> | AsyncIterable<Buffer>
}

/** Bytes of a piece: each of a file waits for a thread, and every one for the socket. */
export const pieceSize = 512 * 1024

/** A body held in memory. What it means is not known, and that is what the default type says. */
export function bytesBody(bytes: Buffer, type = 'application/octet-stream'): Body {
  return { length: bytes.length, type, chunks: () => piecesOf(bytes) }
}

/** At least one, if there is nothing in it. */
function* piecesOf(bytes: Buffer): Generator<Buffer> {
  let from = 0
  do {
    yield bytes.subarray(from, from + pieceSize)
    from += pieceSize
  } while (from < bytes.length)
}
