import { Socket } from 'node:net'

/**
 * A socket that can still be read when a write has failed. A server that refuses a body
 * often answers and closes at once; the next write then fails, and a plain socket would be
 * destroyed together with the answer, which has arrived but not been read.
 */
export class PatientSocket extends Socket {
  /** Why nothing more can be sent. */
  writeError: Error | undefined

  override _write(bytes: Buffer, encoding: BufferEncoding, done: (error?: null) => void): void {
    super._write(bytes, encoding, error => {
      this.writeError ??= error ?? undefined
      done()
    })
  }
}
