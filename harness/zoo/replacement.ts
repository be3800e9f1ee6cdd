import { Transform, type TransformCallback } from 'node:stream'
import type { Swap } from './mutant.js'

/** A stream of bytes in which one text becomes another, also where it arrives in pieces. */
export class Replacement extends Transform {
  readonly #swap: Swap
  #held = ''
  #isDone = false

  constructor(swap: Swap) {
    super()
    this.#swap = swap
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    const text = this.#held + chunk.toString('latin1')
    const [before, rest] = this.#isDone ? ['', text] : this.#replaced(text)
    const length = this.#isDone ? 0 : beginningOf(this.#swap.replace, rest)
    this.#held = rest.slice(rest.length - length)
    done(null, Buffer.from(before + rest.slice(0, rest.length - length), 'latin1'))
  }

  override _flush(done: TransformCallback): void {
    done(null, Buffer.from(this.#held, 'latin1'))
  }

  /** What is settled, and what follows after the last text that was replaced. */
  #replaced(text: string): readonly [string, string] {
    const { replace, with: replacement, times } = this.#swap
    const parts = text.split(replace)
    if (parts.length === 1) return ['', text]
    this.#isDone = times === 'once'
    const count = this.#isDone ? 1 : parts.length - 1
    const before = parts.slice(0, count).map(part => part + replacement)
    return [before.join(''), parts.slice(count).join(replace)]
  }
}

/** How many characters at the end of a text may be the beginning of a word. */
function beginningOf(word: string, text: string): number {
  let length = Math.min(word.length - 1, text.length)
  while (!word.startsWith(text.slice(text.length - length))) length -= 1
  return length
}
