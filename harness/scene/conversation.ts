import type { Observed } from '../expect/observed.js'
import type { Address } from '../target/address.js'
import { Connection } from '../wire/connection.js'
import type { Delivery } from '../wire/delivery.js'
import type { Exchange } from '../wire/exchange.js'
import { describeResponse } from '../wire/response.js'
import { LOOK, turn } from '../wire/watch.js'
import { GLANCE, type Segments } from './segments.js'

/** How a request is said, and what is made of its answer. */
export interface Asking {
  /** "control" for what the server has to accept; by default "request". */
  readonly label?: string
  /** Of the request; a response to HEAD ends with its head. */
  readonly method?: string
  /** How long to wait for the server, in milliseconds. */
  readonly patience?: number
  /** How the octets go out; by default as the run says. */
  readonly delivery?: Delivery
  /** How the run says it; by default in one piece. */
  readonly segments?: (bytes: Buffer) => Segments
  /** How many octets of the answer are kept at most; more end the conversation. */
  readonly limit?: number
}

/** One connection to the server, from the request to whatever came of it. */
export class Conversation {
  readonly #connection: Connection
  readonly #asking: Asking
  readonly #began: number
  #waitedInVain = false

  private constructor(connection: Connection, asking: Asking, began: number) {
    this.#connection = connection
    this.#asking = asking
    this.#began = began
  }

  static async open(
    address: Address,
    asking: Asking & { readonly patience: number }
  ): Promise<Conversation> {
    const { patience, label = 'request', limit } = asking
    const began = Date.now()
    const connection = await Connection.open(address, {
      patience,
      label,
      ...(limit !== undefined && { limit })
    })
    return new Conversation(connection, asking, began)
  }

  /**
   * Sends octets as the asking says, or else the run. Where they are cut, the server has time to
   * look at each.
   */
  async say(bytes: Buffer): Promise<void> {
    const { segments, delivery = { kind: 'whole' } } = this.#asking
    if (segments && !this.#asking.delivery) return this.#sayInSegments(segments(bytes))
    if (delivery.kind !== 'split') return void (await this.#connection.send(bytes, delivery))
    const cuts = [0, ...delivery.at, bytes.length]
    for (const [nth, cut] of cuts.slice(1).entries()) {
      await this.#connection.send(bytes.subarray(cuts[nth], cut))
      if (cut < bytes.length) await this.pause()
    }
  }

  /** Gives the server time to look at what it was told so far. */
  async pause(): Promise<void> {
    await this.#connection.until('silence', { patience: LOOK })
  }

  /** Waits until the response is complete, or nothing more can come of it. */
  async answered(): Promise<Observed> {
    this.#waitedInVain = !(await this.#connection.until('complete', this.#waiting()))
    return this.observed()
  }

  /** Waits until the server closes, or the patience is over, as it may be already. */
  async ended(): Promise<Observed> {
    if (!this.#waitedInVain) await this.#connection.until('close')
    return this.observed()
  }

  /** Waits until all that has come shows something, which `name` tells in a few words. */
  async shows(name: string, holds: (received: Buffer) => boolean): Promise<Observed> {
    this.#waitedInVain = !(await this.#connection.until(holds, { name }))
    return this.observed()
  }

  /** What has been seen so far. */
  observed(): Observed {
    const { exchange } = this
    const { method = 'GET' } = this.#asking
    const answered = this.#began + (exchange.events.at(-1)?.at ?? 0)
    const response = describeResponse(exchange.received, method)
    return { exchange, response, asked: this.#began, answered }
  }

  get exchange(): Exchange {
    return this.#connection.exchange()
  }

  /** Says that nothing more will be said, and goes on listening. */
  async finish(): Promise<void> {
    await this.#connection.end()
  }

  /** Reads nothing of the answer, until `heed`. */
  ignore(): void {
    this.#connection.ignore()
  }

  heed(): void {
    this.#connection.heed()
  }

  /** Goes away without a word. */
  reset(): void {
    this.#connection.reset()
  }

  async close(): Promise<void> {
    await this.#connection.close()
  }

  async #sayInSegments({ pieces, glances }: Segments): Promise<void> {
    for (const [nth, piece] of pieces.entries()) {
      if (!(await this.#connection.send(piece))) return
      if (nth >= glances) await turn()
      else await this.#connection.until('silence', { patience: GLANCE })
    }
  }

  #waiting(): { readonly method?: string } {
    const { method } = this.#asking
    return method === undefined ? {} : { method }
  }
}
