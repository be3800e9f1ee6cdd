import { type Fields, fieldValue } from '../http/fields.js'
import { readHead } from '../http/head.js'
import { HttpError } from '../http/http-error.js'
import type { Limits } from '../http/limits.js'
import { type Line, readLine } from '../http/line.js'

/** One part of a form. Its content is to be read before the next part, or not at all. */
export interface Part {
  readonly fields: Fields
  readonly content: AsyncIterable<Buffer>
}

/** The boundary of a form with files (RFC 7578), `undefined` for any other Content-Type. */
export function boundaryOf(fields: Fields): string | undefined {
  const type = fieldValue(fields, 'Content-Type') ?? ''
  if (!/^multipart\/form-data\s*(?:;|$)/i.test(type)) return undefined
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(type) ?? []
  const boundary = quoted ?? plain
  if (boundary === undefined) throw new HttpError(400, 'The form has no boundary.')
  return boundary
}

/**
 * Cuts a multipart body into its parts while it arrives (RFC 2046 §5.1.1):
 *
 *     preamble CRLF --boundary CRLF  head CRLF CRLF content  CRLF --boundary CRLF  …
 *              CRLF --boundary-- epilogue
 *
 * Throws HttpError 400 when it ends before its last boundary.
 */
export async function* readParts(
  body: AsyncIterable<Buffer>,
  boundary: string,
  limits: Limits
): AsyncGenerator<Part> {
  const form = new Form(body, boundary)
  await drain(form.content())
  for (;;) {
    const line = await form.read(bytes => readBoundaryEnd(bytes, limits))
    if (line.text.startsWith('--')) break
    const { fields } = await form.read(bytes => readHead(bytes, 0, limits))
    const content = form.content()
    yield { fields, content }
    await drain(content)
  }
  await form.skip()
}

/** The line end after a boundary, or the two hyphens that make it the last one. */
function readBoundaryEnd(bytes: Buffer, limits: Limits): Line | undefined {
  if (bytes.length >= 2 && bytes.toString('latin1', 0, 2) === '--') return { text: '--', end: 2 }
  const line = readLine(bytes, 0)
  if (!line && bytes.length > limits.line) throw new HttpError(400, 'A boundary has no line end.')
  return line
}

/** A body with a place in it, and what has arrived beyond that place. */
class Form {
  readonly #body: AsyncIterator<Buffer>
  readonly #delimiter: Buffer
  // A form without a preamble begins with a boundary, but with no line end before it.
  #bytes: Buffer = Buffer.from('\r\n')

  constructor(body: AsyncIterable<Buffer>, boundary: string) {
    this.#body = body[Symbol.asyncIterator]()
    this.#delimiter = Buffer.from(`\r\n--${boundary}`, 'latin1')
  }

  /** All that stands before the next boundary. What might be the start of one is held back. */
  async *content(): AsyncGenerator<Buffer> {
    for (;;) {
      const at = this.#bytes.indexOf(this.#delimiter)
      const end = at >= 0 ? at : Math.max(0, this.#bytes.length - this.#delimiter.length + 1)
      if (end > 0) yield this.#take(end)
      if (at >= 0) break
      await this.#more()
    }
    this.#take(this.#delimiter.length)
  }

  /** Reads with a reader that asks for more bytes by `undefined`. */
  async read<Value extends { readonly end: number }>(
    reader: (bytes: Buffer) => Value | undefined
  ): Promise<Value> {
    for (;;) {
      const value = reader(this.#bytes)
      if (value) {
        this.#take(value.end)
        return value
      }
      await this.#more()
    }
  }

  /** Passes over the rest of the body. */
  async skip(): Promise<void> {
    while (!(await this.#body.next()).done);
  }

  #take(end: number): Buffer {
    const taken = this.#bytes.subarray(0, end)
    this.#bytes = this.#bytes.subarray(end)
    return taken
  }

  async #more(): Promise<void> {
    const { done, value } = await this.#body.next()
    if (done) throw new HttpError(400, 'The form ended before its last boundary.')
    this.#bytes = Buffer.concat([this.#bytes, value])
  }
}

async function drain(content: AsyncIterable<Buffer>): Promise<void> {
  for await (const _ of content);
}
