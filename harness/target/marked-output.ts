import type { Readable } from 'node:stream'

/** What a stream gives until a mark, or until it closes. */
export class MarkedOutput {
  readonly done: Promise<void>
  readonly #mark: Buffer
  readonly #chunks: Buffer[] = []
  #length = 0

  /** `onOverflow` is called for every chunk beyond so many bytes. */
  constructor(stream: Readable, mark: string, limit: number, onOverflow: () => void) {
    this.#mark = Buffer.from(mark, 'latin1')
    const { promise, resolve } = deferred()
    this.done = promise.finally(() => stream.off('data', take).off('close', resolve))
    const take = (chunk: Buffer) => {
      this.#add(chunk)
      if (this.#length > limit + this.#mark.length) onOverflow()
      if (this.#isMarked()) resolve()
    }
    stream.on('data', take).once('close', resolve)
    if (stream.closed) resolve()
  }

  /** Without the mark. */
  get bytes(): Buffer {
    const all = Buffer.concat(this.#chunks)
    return this.#isMarked() ? all.subarray(0, -this.#mark.length) : all
  }

  #add(chunk: Buffer): void {
    this.#chunks.push(chunk)
    this.#length += chunk.length
  }

  /** The mark may come in pieces. */
  #isMarked(): boolean {
    const { length } = this.#mark
    let tail = Buffer.alloc(0)
    for (let nth = this.#chunks.length - 1; nth >= 0 && tail.length < length; nth -= 1) {
      tail = Buffer.concat([this.#chunks[nth] as Buffer, tail])
    }
    return tail.subarray(-length).equals(this.#mark)
  }
}

function deferred(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = () => {}
  const promise = new Promise<void>(settle => {
    resolve = settle
  })
  return { promise, resolve }
}
