import { createHash } from 'node:crypto'

/** How much is drawn at once, in octets: what a usual scenario needs. */
const BLOCK = 256
const LETTER_A = 0x61
const LETTERS = 26

/**
 * Names and contents that nobody can know beforehand, and that the same seed gives again.
 * A stream of SHAKE256 blocks over the seed and a counter.
 */
export class Random {
  readonly #seed: string
  #count = 0
  #pool = Buffer.alloc(0)

  constructor(seed: string) {
    this.#seed = seed
  }

  /** Another stream, that takes nothing from this one. */
  fork(name: string): Random {
    return new Random(`${this.#seed}:${name}`)
  }

  bytes(length: number): Buffer {
    const missing = length - this.#pool.length
    if (missing > 0) this.#pool = Buffer.concat([this.#pool, this.#block(missing)])
    const taken = this.#pool.subarray(0, length)
    this.#pool = this.#pool.subarray(length)
    return taken
  }

  /** Lower-case letters only: safe as a file name, in a URL, in JSON and in markup. */
  word(length = 10): string {
    return this.letters(length).toString('latin1')
  }

  /** The same as octets. */
  letters(length: number): Buffer {
    return Buffer.from(this.bytes(length).map(byte => LETTER_A + (byte % LETTERS)))
  }

  /** Printable text of several words, one line, without characters that HTML or JSON escape. */
  text(words = 6): string {
    return Array.from({ length: words }, () => this.word(6)).join(' ')
  }

  /** An integer from 0 up to and without `bound`. */
  below(bound: number): number {
    return this.bytes(4).readUInt32BE() % bound
  }

  #block(least: number): Buffer {
    this.#count += 1
    const outputLength = Math.max(least, BLOCK)
    return createHash('shake256', { outputLength }).update(`${this.#seed}:${this.#count}`).digest()
  }
}
