import { HttpError } from '../http/http-error.js'
import type { Wire } from './wire.js'

/**
 * The entity body of a request (§7.2): exactly so many bytes as the client announced, in the
 * pieces they arrive in. Iterating it throws HttpError 400 when the client ends too early.
 */
export class RequestBody implements AsyncIterable<Buffer> {
  readonly #wire: Wire
  #missing: number

  constructor(wire: Wire, length: number) {
    this.#wire = wire
    this.#missing = length
  }

  /** How many bytes were announced and not read yet. */
  get missing(): number {
    return this.#missing
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Buffer> {
    while (this.#missing > 0) {
      const bytes = await this.#wire.read()
      if (!bytes) throw new HttpError(400, `The body ended ${this.#missing} bytes too early.`)
      const part = bytes.subarray(0, this.#missing)
      this.#wire.unread(bytes.subarray(part.length))
      this.#missing -= part.length
      yield part
    }
  }
}
