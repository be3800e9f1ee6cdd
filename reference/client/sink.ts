import type { Writable } from 'node:stream'
import { Failure, reasonOf } from './failure.js'

/** What takes the body of a response. */
export interface Sink {
  /** Resolves when there is room for more. Throws Failure: file. */
  readonly write: (bytes: Buffer) => Promise<void>
  /** Ends it with what was written. */
  readonly keep: () => Promise<void>
  /** Ends it as if nothing had been written, as far as that can be. */
  readonly drop: () => Promise<void>
}

/** A sink that prints, and cannot take back what is printed. */
export function printingSink(stream: Writable): Sink {
  return { write: bytes => print(stream, bytes), keep: async () => {}, drop: async () => {} }
}

/** Throws Failure: file, or unread when the reader of a pipe is gone. */
export function print(stream: Writable, content: string | Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(content, error => (error ? reject(printFailure(error)) : resolve()))
  })
}

function printFailure(error: NodeJS.ErrnoException): Failure {
  if (error.code === 'EPIPE') return new Failure('unread', 'nobody reads the output')
  return new Failure('file', `cannot write the output: ${reasonOf(error)}`)
}
