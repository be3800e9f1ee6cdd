import type { End } from './framing.js'
import type { Journal } from './journal.js'

/** What has come on a connection, taken message by message. */
export class Inbox {
  readonly #journal: Journal
  /** Where the message that is awaited next begins. */
  #from = 0
  /** Where it ends, once that can be told: bodies are not searched again with each piece. */
  #end: End | undefined

  constructor(journal: Journal) {
    this.#journal = journal
  }

  /** Whether the next message is there to its end. */
  holds(endOf: (bytes: Buffer) => End | undefined): boolean {
    this.#end ??= endOf(this.#journal.received.subarray(this.#from))
    return typeof this.#end === 'number' && this.#length >= this.#end
  }

  /** Takes the next message, or what there is of it. */
  take(): Buffer {
    const length = typeof this.#end === 'number' ? this.#end : this.#length
    const message = this.#journal.received.subarray(this.#from, this.#from + length)
    this.#from += message.length
    this.#end = undefined
    return message
  }

  /** What the next message lacks, in words. */
  missing(message: 'request' | 'response'): string {
    if (this.#length === 0) return `a ${message}`
    if (this.#end === undefined) return 'the end of the head'
    if (this.#end === 'close') return 'the close'
    return `the last ${this.#end - this.#length} bytes of the body`
  }

  /** How many bytes of the next message have come. */
  get #length(): number {
    return this.#journal.length - this.#from
  }
}
