import { once } from 'node:events'
import type { HttpUrl } from '../http/url.js'
import { Failure, reasonOf } from './failure.js'
import { PatientSocket } from './patient-socket.js'

/** What ends the wait for a peer. */
export interface Patience {
  /** How long nothing may happen, in seconds. */
  readonly timeout: number
  readonly signal?: AbortSignal | undefined
}

/** Bytes that may wait for their reader: some round trips of a fast link, little to hold. */
const highWaterMark = 1024 * 1024

/**
 * One TCP connection, from which bytes are pulled:
 *
 *     socket ── data ──▶ arrived ── receive() ──▶ reader
 *
 * They leave the socket as they come and not when they are asked for: a reset destroys a
 * socket with all that it holds unread, but what came before the reset counts.
 */
export class Connection {
  readonly #socket: PatientSocket
  readonly #milliseconds: number
  readonly #arrived: Buffer[] = []
  #waiting = 0
  #ended = false
  #error: Error | undefined
  #stopped = false
  #wake: (() => void) | undefined

  /** Connects to the host of a URL. Throws Failure: connect, timeout, interrupted. */
  static async open(url: HttpUrl, patience: Patience): Promise<Connection> {
    const connection = new Connection(url, patience)
    try {
      await once(connection.#socket, 'connect')
      return connection
    } catch (error) {
      throw connectFailure(error, url)
    }
  }

  private constructor(url: HttpUrl, { timeout, signal }: Patience) {
    this.#milliseconds = timeout * 1000
    this.#socket = new PatientSocket({ signal })
      .connect({ host: url.host, port: url.port })
      .setTimeout(this.#milliseconds)
      .on('timeout', () => this.fail(timeoutFailure(timeout, url)))
      .on('data', bytes => this.#take(bytes))
      .on('end', () => this.#end())
      .on('error', error => this.#end(error))
      .on('close', () => this.#end())
  }

  /** The next bytes, or `undefined` when there will be none. Throws Failure: timeout, interrupted. */
  async receive(): Promise<Buffer | undefined> {
    for (;;) {
      if (this.#arrived.length > 0) return this.#give()
      const failure = endOfPatience(this.#error)
      if (failure) throw failure
      if (this.#ended) return undefined
      await new Promise<void>(resolve => {
        this.#wake = resolve
      })
    }
  }

  /** Why the peer's bytes ended if it did not close in good order, known once they ended. */
  get broken(): string | undefined {
    const error = this.#error ?? this.#socket.writeError
    return error && reasonOf(error)
  }

  /** Resolves when the kernel has the bytes: to false when no more are wanted. */
  async send(bytes: Buffer): Promise<boolean> {
    if (this.#stopped || !this.#socket.writable) return false
    await new Promise(resolve => this.#socket.write(bytes, resolve))
    return this.#socket.writeError === undefined
  }

  /** Makes the next `send` the last one that was done. */
  stopSending(): void {
    this.#stopped = true
  }

  /** Ends the connection with an error that `receive` throws. */
  fail(failure: Failure): void {
    this.#socket.destroy(failure)
  }

  close(): void {
    this.#socket.destroy()
  }

  #take(bytes: Buffer): void {
    this.#arrived.push(bytes)
    this.#waiting += bytes.length
    if (this.#waiting > highWaterMark) this.#socket.pause().setTimeout(0)
    this.#wake?.()
  }

  /**
   * All that arrived, in one piece: while a file takes the last one, many more arrive. A full queue
   * is the reader's doing, so the peer's time runs only from when it is empty.
   */
  #give(): Buffer {
    const [first] = this.#arrived
    const bytes = first && this.#arrived.length === 1 ? first : Buffer.concat(this.#arrived)
    this.#arrived.length = 0
    this.#waiting = 0
    if (this.#socket.isPaused()) this.#socket.resume().setTimeout(this.#milliseconds)
    return bytes
  }

  #end(error?: Error): void {
    if (!this.#ended) this.#error = error
    this.#ended = true
    this.#wake?.()
  }
}

function timeoutFailure(seconds: number, url: HttpUrl): Failure {
  return new Failure('timeout', `nothing came from ${url.authority} for ${seconds} s`)
}

function connectFailure(error: unknown, url: HttpUrl): Failure {
  const failure = endOfPatience(error)
  if (failure) return failure
  const { syscall } = error as NodeJS.ErrnoException
  if (syscall === 'getaddrinfo') return new Failure('connect', `cannot find the host ${url.host}`)
  return new Failure('connect', `cannot connect to ${url.authority}: ${reasonOf(error)}`)
}

/** The failure when it was this side that gave up; the peer's ways to end are no failures yet. */
function endOfPatience(error: unknown): Failure | undefined {
  if (error instanceof Failure) return error
  const aborted = error instanceof Error && error.name === 'AbortError'
  return aborted ? new Failure('interrupted', 'interrupted') : undefined
}
