import { Socket } from 'node:net'
import { type Delivery, pieces } from './delivery.js'
import type { Address, Exchange } from './exchange.js'
import { requestEnd, responseEnd } from './framing.js'
import { Inbox } from './inbox.js'
import { type Heading, Journal } from './journal.js'
import type { Signal } from './signal.js'
import { socketOptions, Transport } from './transport.js'
import { turn, watch } from './watch.js'

export interface ConnectionOptions {
  /** How long to wait for the peer, in milliseconds: for each thing awaited anew. */
  readonly patience: number
  /** What the exchange is for, in a few words. By default "request". */
  readonly label?: string
  /** How many received bytes are kept at most. What goes beyond ends the exchange. By default 64 MiB. */
  readonly limit?: number
}

/**
 * What can be waited for: the peer's close; the end of a message; that the peer says nothing for
 * as long as the patience lasts; or anything that can be seen in the bytes received so far.
 */
export type Awaited = 'close' | 'complete' | 'silence' | ((received: Buffer) => boolean)

export interface Waiting {
  /** In milliseconds; by default the connection's own. */
  readonly patience?: number
  /** The method of the request that is answered: a response to HEAD ends with its head. */
  readonly method?: string
  /** What a predicate waits for, in a few words, for the event of waiting in vain. */
  readonly name?: string
}

const LIMIT = 64 * 1024 * 1024

// After a message that is complete by its own account the judge looks on for a moment, for bytes
// too many and for the close. Of 2000 responses of Python's http.server, on two cores with a load
// of 16, the slowest FIN came 31 ms after the last byte.
const QUIET = 150

/**
 * One TCP connection on which the judge says exactly what it means to say. Nothing that the peer
 * does is thrown: refusals, resets and silence are events of the exchange.
 */
export class Connection {
  readonly #journal: Journal
  readonly #transport: Transport
  readonly #patience: number
  readonly #inbox: Inbox

  private constructor(socket: Socket, heading: Heading, options: ConnectionOptions) {
    this.#journal = new Journal(heading)
    this.#transport = new Transport(socket, this.#journal, options.limit ?? LIMIT)
    this.#inbox = new Inbox(this.#journal)
    this.#patience = options.patience
  }

  /** Connects to a server. Resolves when the connection stands or has failed. */
  static async open(address: Address, options: ConnectionOptions): Promise<Connection> {
    const socket = new Socket(socketOptions)
    const heading = { target: 'server', label: options.label ?? 'request', address } as const
    const connection = new Connection(socket, heading, options)
    socket.connect(address)
    await connection.#established()
    return connection
  }

  /** Takes over what a server made with `socketOptions` has accepted at `address`. */
  static accepted(socket: Socket, address: Address, options: ConnectionOptions): Connection {
    const heading = { target: 'client', label: options.label ?? 'request', address } as const
    const connection = new Connection(socket, heading, options)
    connection.#journal.note({ kind: 'connected' })
    return connection
  }

  /** Raised at every event. */
  get signal(): Signal {
    return this.#journal.signal
  }

  /** Whether the peer can send nothing more. */
  get over(): boolean {
    return this.#journal.over
  }

  /** All bytes that have come. */
  get received(): Buffer {
    return this.#journal.received
  }

  /** Sends bytes. False when the peer takes no more of them, or not within the patience. */
  async send(bytes: Buffer, delivery: Delivery = { kind: 'whole' }): Promise<boolean> {
    for (const piece of pieces(bytes, delivery)) {
      if (!(await this.#write(piece))) return false
      if (delivery.kind !== 'whole') await turn()
    }
    return true
  }

  /** Sends a FIN; the peer may go on sending. */
  async end(): Promise<void> {
    await this.#outcome(this.#transport.end())
  }

  /** Sends a RST. */
  reset(): void {
    this.#transport.reset()
  }

  /** Reads nothing more of what the peer sends, until `heed`. */
  ignore(): void {
    this.#transport.ignore()
  }

  heed(): void {
    this.#transport.heed()
  }

  /**
   * Waits. True when it came about; false when it no longer can, or has not within the patience,
   * which is an event. A message is also complete when the peer has closed behind it.
   */
  async until(awaited: Awaited, waiting: Waiting = {}): Promise<boolean> {
    const patience = waiting.patience ?? this.#patience
    if (awaited === 'silence') return this.#silence(patience)
    const came = await this.#come(this.#conditionOf(awaited, waiting), patience)
    if (!came) this.#expire(this.#nameOf(awaited, waiting))
    else if (awaited === 'complete') await this.#come(() => this.over, Math.min(QUIET, patience))
    return came
  }

  /** Waits for the next response to be complete and returns it, or what came of it. */
  async response(waiting: Waiting = {}): Promise<Buffer> {
    await this.until('complete', waiting)
    return this.#inbox.take()
  }

  /** Waits for the next request to be complete, or for the close behind it, and returns it. */
  async request(): Promise<Buffer> {
    const came = await this.#come(() => this.#inbox.holds(requestEnd), this.#patience)
    if (!came) this.#expire(this.#inbox.missing('request'))
    return this.#inbox.take()
  }

  /** Waits for as long as the peer stays. */
  async gone(): Promise<void> {
    await watch(this.signal, () => this.over)
  }

  /** What has happened so far. */
  exchange(): Exchange {
    return this.#journal.exchange()
  }

  /** Gives the connection up and returns what happened on it. */
  async close(): Promise<Exchange> {
    await this.#transport.destroy()
    return this.exchange()
  }

  get #left(): boolean {
    return this.over && this.#journal.connected
  }

  async #established(): Promise<void> {
    if (await this.#come(() => this.#journal.connected, this.#patience)) return
    this.#expire('a connection')
    await this.#transport.destroy()
  }

  async #write(piece: Buffer): Promise<boolean> {
    const taken = await this.#outcome(this.#transport.write(piece))
    if (taken === undefined) this.#expire('room to send')
    return taken ?? false
  }

  /** What an act of the socket comes to; undefined when the patience ends first. */
  async #outcome<Result>(act: Promise<Result>): Promise<Result | undefined> {
    const results: Result[] = []
    void act.then(result => {
      results.push(result)
      this.signal.raise()
    })
    await watch(this.signal, () => results.length > 0 || this.#journal.sealed, this.#patience)
    return results[0]
  }

  async #silence(patience: number): Promise<boolean> {
    const before = this.#journal.length
    return !(await watch(this.signal, () => this.over || this.#journal.length > before, patience))
  }

  #conditionOf(awaited: Exclude<Awaited, 'silence'>, { method = 'GET' }: Waiting): () => boolean {
    if (awaited === 'close') return () => this.#left
    if (awaited !== 'complete') return () => awaited(this.received)
    return () => this.#left || this.#inbox.holds(bytes => responseEnd(bytes, method))
  }

  #nameOf(awaited: Awaited, { name = 'certain bytes' }: Waiting): string {
    if (awaited === 'close') return 'the close'
    return awaited === 'complete' ? this.#inbox.missing('response') : name
  }

  /** Waits for as long as it can still come about. */
  async #come(holds: () => boolean, patience: number): Promise<boolean> {
    await watch(this.signal, () => this.over || holds(), patience)
    return holds()
  }

  #expire(awaiting: string): void {
    if (!this.over) this.#journal.note({ kind: 'expired', awaiting })
  }
}
