import type { Framing } from '../http/framing.js'
import type { Connection } from './connection.js'
import { dechunk } from './dechunk.js'
import { Failure } from './failure.js'

/**
 * The body of a response as it comes, `rest` first, which came with the head. What the
 * server sends beyond it is left. Throws Failure: truncated, timeout, malformed, interrupted.
 */
export async function* responseBody(
  connection: Connection,
  framing: Framing,
  rest: Buffer
): AsyncGenerator<Buffer> {
  try {
    const bytes = arriving(connection, rest)
    if (framing.kind === 'close') yield* bytes
    if (framing.kind === 'length') yield* exactly(bytes, framing.length)
    if (framing.kind === 'chunked') yield* dechunk(bytes)
  } finally {
    connection.close()
  }
}

async function* arriving(connection: Connection, rest: Buffer): AsyncGenerator<Buffer> {
  let bytes: Buffer | undefined = rest
  while (bytes) {
    if (bytes.length > 0) yield bytes
    bytes = await connection.receive()
  }
  if (connection.broken) {
    throw new Failure('truncated', `the body was cut off: ${connection.broken}`)
  }
}

async function* exactly(bytes: AsyncIterable<Buffer>, length: number): AsyncGenerator<Buffer> {
  let missing = length
  if (missing === 0) return
  for await (const chunk of bytes) {
    yield chunk.subarray(0, missing)
    missing -= Math.min(missing, chunk.length)
    if (missing === 0) return
  }
  throw new Failure('truncated', `the body is truncated: ${missing} of ${length} bytes are missing`)
}
