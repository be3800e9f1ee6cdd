import { readLine } from '../http/line.js'
import { Failure } from './failure.js'

/** A chunk size with its extensions is short; what is longer is no chunk size. */
const longestLine = 4096

/**
 * The data within a body in the chunked coding (RFC 9112 §7.1). What follows the last chunk
 * is left unread. Throws Failure: malformed, truncated.
 */
export async function* dechunk(bytes: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  const input = new Input(bytes)
  for (;;) {
    const size = parseSize(await input.line())
    if (size === 0) return
    yield* input.take(size)
    if ((await input.line()) !== '')
      throw new Failure('malformed', 'a chunk is longer than it says')
  }
}

/** `chunk-size = 1*HEXDIG`, then perhaps an extension. */
function parseSize(line: string): number {
  const size = /^([\da-f]+)[ \t]*(?:;|$)/i.exec(line)?.[1]
  if (size === undefined) throw new Failure('malformed', 'a chunk has no size')
  return Number.parseInt(size, 16)
}

/** Bytes taken by the line and by the count. */
class Input {
  readonly #source: AsyncGenerator<Buffer>
  #bytes: Buffer = Buffer.alloc(0)

  constructor(source: AsyncGenerator<Buffer>) {
    this.#source = source
  }

  async line(): Promise<string> {
    for (;;) {
      const line = readLine(this.#bytes, 0)
      if (line) {
        this.#bytes = this.#bytes.subarray(line.end)
        return line.text
      }
      if (this.#bytes.length > longestLine) throw new Failure('malformed', 'a chunk has no size')
      this.#bytes = Buffer.concat([this.#bytes, await this.#next()])
    }
  }

  async *take(size: number): AsyncGenerator<Buffer> {
    let missing = size
    while (missing > 0) {
      const bytes = this.#bytes.length > 0 ? this.#bytes : await this.#next()
      yield bytes.subarray(0, missing)
      this.#bytes = bytes.subarray(missing)
      missing -= Math.min(missing, bytes.length)
    }
  }

  async #next(): Promise<Buffer> {
    const { value, done } = await this.#source.next()
    if (done) throw new Failure('truncated', 'the body ends before its last chunk')
    return value
  }
}
