import type { Socket } from 'node:net'
import type { Journal } from './journal.js'

/**
 * What every socket of the judge is made with. Our FIN is ours to send, and a reader asks for
 * each piece by itself: see `Transport`.
 */
export const socketOptions = { allowHalfOpen: true, highWaterMark: 1 } as const

/**
 * One socket whose life is written into a journal. Whatever the peer does is an event there and
 * never an error.
 *
 * Reading stops after each piece and starts again one turn of the event loop later. Otherwise
 * libuv, finding data and a hang-up in one poll, would report the end of the stream without
 * reading on, and a reset that comes with the last bytes would look like a proper close.
 */
export class Transport {
  readonly #socket: Socket
  readonly #journal: Journal
  readonly #limit: number
  #failure: string | undefined
  #isDeaf = false

  /** Takes over a socket made with `socketOptions`. `limit` caps the bytes that are kept. */
  constructor(socket: Socket, journal: Journal, limit: number) {
    this.#socket = socket
    this.#journal = journal
    this.#limit = limit
    outliveFailedWrites(socket, code => this.#fail(code))
    socket.setNoDelay(true)
    socket.on('connect', () => journal.note({ kind: 'connected' }))
    socket.on('readable', () => setImmediate(() => this.#take()))
    socket.on('end', () => this.#peerEnded())
    socket.on('finish', () => journal.note({ kind: 'ended', by: 'judge' }))
    socket.on('error', (error: NodeJS.ErrnoException) => this.#broke(error))
    socket.on('close', () => journal.seal())
  }

  /** False when the peer takes nothing more. Resolves when the kernel has the bytes. */
  write(bytes: Buffer): Promise<boolean> {
    if (!this.#socket.writable || this.#failure !== undefined) return Promise.resolve(false)
    return new Promise(resolve => {
      this.#socket.write(bytes, error => {
        const taken = !error && this.#failure === undefined
        if (taken) this.#journal.note({ kind: 'sent', bytes })
        resolve(taken)
      })
    })
  }

  /** Sends a FIN. The peer may go on sending. */
  end(): Promise<void> {
    if (!this.#socket.writable) return Promise.resolve()
    return new Promise(resolve => this.#socket.end(() => resolve()))
  }

  /** Sends a RST instead of a FIN. */
  reset(): void {
    if (this.#socket.destroyed) return
    this.#journal.note({ kind: 'reset', by: 'judge' })
    this.#socket.resetAndDestroy()
  }

  /** Reads nothing more: what comes waits in the kernel, and then with the peer. */
  ignore(): void {
    this.#isDeaf = true
  }

  /** Reads again, beginning with what has waited. */
  heed(): void {
    this.#isDeaf = false
    this.#take()
  }

  /** Closes the socket. Resolves when it is gone. */
  destroy(): Promise<void> {
    if (this.#socket.closed) return Promise.resolve()
    return new Promise(resolve => {
      this.#socket.once('close', () => resolve())
      this.#socket.destroy()
    })
  }

  #take(): void {
    if (this.#isDeaf) return
    const bytes: Buffer | null = this.#socket.read()
    if (bytes === null) return
    const room = this.#limit - this.#journal.length
    this.#journal.note({ kind: 'received', bytes: bytes.subarray(0, room) })
    if (bytes.length > room) this.#overflow()
  }

  #overflow(): void {
    this.#journal.note({ kind: 'expired', awaiting: `the end beyond ${this.#limit} bytes` })
    this.#socket.destroy()
  }

  #peerEnded(): void {
    this.#journal.note({ kind: this.#failure === 'ECONNRESET' ? 'reset' : 'ended', by: 'peer' })
  }

  #broke(error: NodeJS.ErrnoException): void {
    if (this.#journal.connected) this.#journal.note({ kind: 'reset', by: 'peer' })
    else this.#journal.note({ kind: 'refused', code: error.code ?? error.message })
  }

  // Linux reports a reset once. When it is a write that hears of it, the next read finds a plain
  // end: the code is kept so that the end can be told for what it was.
  #fail(code: string): void {
    this.#failure ??= code
  }
}

type Callback = (error?: Error | null) => void

/**
 * Node destroys a socket whose write fails, and with it what the peer sent before it closed.
 * A server may well answer and close while it is still being sent to: its answer must be read.
 */
function outliveFailedWrites(socket: Socket, failed: (code: string) => void): void {
  const write = socket._write.bind(socket)
  const writev = socket._writev?.bind(socket)
  const final = socket._final.bind(socket)
  socket._write = (chunk, encoding, callback) => write(chunk, encoding, quiet(callback))
  if (writev) socket._writev = (chunks, callback) => writev(chunks, quiet(callback))
  socket._final = callback => final(quiet(callback))

  function quiet(callback: Callback): Callback {
    return (error?: NodeJS.ErrnoException | null) => {
      if (error) failed(error.code ?? error.message)
      callback()
    }
  }
}
