import { Socket } from 'node:net'
import { type Delivery, pieces } from './delivery.js'
import type { Address, Exchange } from './exchange.js'
import { type End, requestEnd, responseEnd } from './framing.js'
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

// A server that closes does so within 5 ms of its last byte on an idle machine, and bytes that
// were sent too much come with the message or not at all. This leaves room for a busy one.
const QUIET = 150

/**
 * One TCP connection on which the judge says exactly what it means to say. Nothing that the peer
 * does is thrown: refusals, resets and silence are events of the exchange.
 */
export class Connection {
  readonly #journal: Journal
  readonly #transport: Transport
  readonly #patience: number
  /** Where the message that is awaited next begins. */
  #from = 0
  /** Where it ends, once that can be told: the bytes are not searched again for each that comes. */
  #end: End | undefined

  private constructor(socket: Socket, heading: Heading, options: ConnectionOptions) {
    this.#journal = new Journal(heading)
    this.#transport = new Transport(socket, this.#journal, options.limit ?? LIMIT)
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

  /**
   * Waits. True when it came about; false when it no longer can, or has not within the patience,
   * which is an event. A message is also complete when the peer has closed behind it.
   */
  async until(awaited: Awaited, waiting: Waiting = {}): Promise<boolean> {
    const patience = waiting.patience ?? this.#patience
    if (awaited === 'silence') return this.#silence(patience)
    if (awaited === 'complete') return this.#complete(patience, waiting.method ?? 'GET')
    if (awaited === 'close')
      return this.#come(
        () => this.#left,
        patience,
        () => 'the close'
      )
    return this.#come(
      () => awaited(this.received),
      patience,
      () => waiting.name ?? 'certain bytes'
    )
  }

  /** Waits for the next response to be complete and returns it, or what came of it. */
  async response(waiting: Waiting = {}): Promise<Buffer> {
    await this.until('complete', waiting)
    return this.#next()
  }

  /** Waits for the next request to be complete, or for the close behind it, and returns it. */
  async request(): Promise<Buffer> {
    const complete = () => this.#reached(requestEnd)
    await this.#come(complete, this.#patience, () => missing(this.#end, this.#pending, 'request'))
    return this.#next()
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

  /** How many bytes of the awaited message have come. */
  get #pending(): number {
    return this.#journal.length - this.#from
  }

  async #established(): Promise<void> {
    const connected = () => this.#journal.connected
    if (await this.#come(connected, this.#patience, () => 'a connection')) return
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

  async #complete(patience: number, method: string): Promise<boolean> {
    const whole = () => this.#left || this.#reached(bytes => responseEnd(bytes, method))
    const lacking = () => missing(this.#end, this.#pending, 'response')
    const came = await this.#come(whole, patience, lacking)
    if (came) await watch(this.signal, () => this.over, Math.min(QUIET, patience))
    return came
  }

  async #come(holds: () => boolean, patience: number, name: () => string): Promise<boolean> {
    await watch(this.signal, () => this.over || holds(), patience)
    const came = holds()
    if (!came) this.#expire(name())
    return came
  }

  #expire(awaiting: string): void {
    if (!this.over) this.#journal.note({ kind: 'expired', awaiting })
  }

  #reached(endOf: (bytes: Buffer) => End | undefined): boolean {
    this.#end ??= endOf(this.received.subarray(this.#from))
    return typeof this.#end === 'number' && this.#pending >= this.#end
  }

  #next(): Buffer {
    const length = typeof this.#end === 'number' ? this.#end : this.#pending
    const message = this.received.subarray(this.#from, this.#from + length)
    this.#from += message.length
    this.#end = undefined
    return message
  }
}

/** What of a message has not come, in words. */
function missing(end: End | undefined, length: number, message: string): string {
  if (length === 0) return `a ${message}`
  if (end === 'close') return 'the close'
  return end === undefined ? 'the end of the head' : `the last ${end - length} bytes of the body`
}
