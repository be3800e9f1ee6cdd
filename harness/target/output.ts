import type { Readable } from 'node:stream'

/** The last bytes that a stream gave, at most `limit`. Whatever a program prints, memory is safe. */
export class Output {
  readonly #limit: number
  #chunks: Buffer[] = []
  #length = 0
  #total = 0

  /** `overflow` is called for every chunk beyond the limit. */
  constructor(stream: Readable, limit: number, overflow: () => void = () => {}) {
    this.#limit = limit
    stream.on('data', (chunk: Buffer) => {
      this.#add(chunk)
      if (this.#length > limit) overflow()
    })
    // A pipe that breaks has nothing more to say.
    stream.on('error', () => {})
  }

  get bytes(): Buffer {
    return Buffer.concat(this.#chunks).subarray(-this.#limit)
  }

  /** How many bytes came at all. */
  get total(): number {
    return this.#total
  }

  get text(): string {
    return this.bytes.toString('latin1')
  }

  #add(chunk: Buffer): void {
    this.#chunks.push(chunk)
    this.#length += chunk.length
    this.#total += chunk.length
    while (this.#length - (this.#chunks[0]?.length ?? 0) > this.#limit) {
      this.#length -= this.#chunks.shift()?.length ?? 0
    }
  }
}
