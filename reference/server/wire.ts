import type { Socket } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import { HttpError } from '../http/http-error.js'

/**
 * After its last answer a server keeps reading for a while: were the socket closed on bytes
 * that are still arriving, the reset would take the answer with it (§9.4). In milliseconds,
 * at most and between two reads; nginx has lived with the same values for twenty years.
 */
const lingering = { longest: 30_000, silence: 5_000 }

/** The client left, or took nothing for too long: there is nobody to answer. */
export class ClientGone extends Error {
  override readonly name = 'ClientGone'
}

/**
 * One client's connection, read and written by turns. Nothing is read before it is asked for,
 * and nothing is written before the client has taken what came before, so a connection costs
 * the same memory however much passes over it.
 *
 *     wait ── the socket has news ─────────────▶ look again
 *       ├─── silence, no byte either way ──────▶ HttpError 408
 *       └─── all the time that `allow` granted ▶ HttpError 408
 */
export class Wire {
  readonly #socket: Socket
  #silence: number
  #kept: Buffer | undefined
  #isBetween = false
  #isStopped = false
  #isOverdue = false
  #deadline: NodeJS.Timeout | undefined
  /** Set while a read or write waits for the socket. */
  #wake: (() => void) | undefined

  /** `silence` is how long a client may neither send nor take anything, in milliseconds. */
  constructor(socket: Socket, silence: number) {
    this.#socket = socket
    this.#silence = silence
    for (const event of ['readable', 'end', 'drain', 'finish', 'close', 'error']) {
      socket.on(event, () => this.#wake?.())
    }
    socket.on('timeout', () => this.#wake && this.#expire())
  }

  /** Grants so many milliseconds for whatever comes next, however lively the client is. */
  allow(milliseconds: number): void {
    clearTimeout(this.#deadline)
    this.#isOverdue = false
    this.#deadline = setTimeout(() => this.#expire(), milliseconds)
  }

  /** The next bytes of a message; `undefined` when no more will come. Throws HttpError 408. */
  async read(): Promise<Buffer | undefined> {
    for (;;) {
      const bytes = this.#take()
      if (bytes) return bytes
      if (this.#isOver()) return undefined
      await this.#wait()
    }
  }

  /** The first bytes of a message, which `stop` ends the waiting for. Throws HttpError 408. */
  async readNext(): Promise<Buffer | undefined> {
    // Who says many at once does not hold up the others: between two of them they have their turn.
    if (this.#kept) await setImmediate()
    this.#isBetween = true
    const bytes = await this.read()
    this.#isBetween = false
    return bytes
  }

  /** Gives back what was read too much. */
  unread(bytes: Buffer): void {
    if (bytes.length > 0) this.#kept = bytes
  }

  /** Resolves when the client has taken nearly all of it. Throws ClientGone, HttpError 408. */
  async write(bytes: Buffer): Promise<void> {
    if (this.#socket.destroyed) throw new ClientGone()
    this.#socket.write(bytes)
    while (this.#socket.writableNeedDrain) await this.#wait()
  }

  /** Lets the client read the last answer to its end, then closes. */
  async finish(): Promise<void> {
    this.allow(lingering.longest)
    this.#socket.end()
    while (!this.#socket.writableFinished && !this.#socket.destroyed) await this.#wait()
    this.#silence = Math.min(this.#silence, lingering.silence)
    while (await this.readNext());
    this.destroy()
  }

  /** No further request is awaited: whoever pauses between messages is let go. */
  stop(): void {
    this.#isStopped = true
    this.#wake?.()
  }

  destroy(): void {
    clearTimeout(this.#deadline)
    this.#socket.destroy()
  }

  #take(): Buffer | null {
    const bytes = this.#kept ?? this.#socket.read()
    this.#kept = undefined
    return bytes
  }

  #isOver(): boolean {
    const isLetGo = this.#isBetween && this.#isStopped
    return isLetGo || this.#socket.readableEnded || this.#socket.destroyed
  }

  async #wait(): Promise<void> {
    // Silence counts from here. Until now it may have been the server that was busy.
    this.#socket.setTimeout(this.#silence)
    await new Promise<void>(resolve => {
      this.#wake = resolve
      if (this.#isOverdue) resolve()
    })
    this.#wake = undefined
    if (this.#isOverdue) throw new HttpError(408, 'The client took too long.')
  }

  #expire(): void {
    this.#isOverdue = true
    this.#wake?.()
  }
}
