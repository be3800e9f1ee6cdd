import type { EventRecord, ExchangeRecord } from '../../verdict/result.js'
import { type End, flags, most, packet, window } from './packet.js'

/** A packet of a connection, `at` microseconds after it began. */
export interface Passed {
  readonly at: number
  readonly packet: Buffer
}

/** What one end has sent. */
interface Party {
  readonly end: End
  next: number
  ended: boolean
}

/**
 * The packets of an exchange as its events tell them: a handshake, every byte at its time and
 * acknowledged, and the close that was seen. What is told of neither end is not made up: a
 * connection that was left open has no end here either.
 */
export class Dialogue {
  readonly #client: Party
  readonly #server: Party
  readonly #judge: Party
  readonly #peer: Party
  readonly #packets: Passed[] = []
  #clock = 0
  #isConnected = false
  #isOver = false

  constructor(client: End, server: End, target: ExchangeRecord['target']) {
    this.#client = { end: client, next: 0x1000, ended: false }
    this.#server = { end: server, next: 0x2000, ended: false }
    this.#judge = target === 'server' ? this.#client : this.#server
    this.#peer = target === 'server' ? this.#server : this.#client
  }

  packets(events: readonly EventRecord[]): readonly Passed[] {
    this.#segment(this.#client, flags.syn)
    for (const event of events) if (!this.#isOver) this.#pass(event)
    return this.#packets
  }

  #pass(event: EventRecord): void {
    this.#clock = Math.max(this.#clock, Math.round(event.at * 1000))
    const by = event.by === 'judge' ? this.#judge : this.#peer
    if (event.kind === 'refused') this.#refuse(event.code)
    else if (event.kind !== 'expired') this.#connect()
    if (event.kind === 'sent') this.#send(this.#judge, event)
    if (event.kind === 'received') this.#send(this.#peer, event)
    if (event.kind === 'ended') this.#end(by)
    if (event.kind === 'reset') this.#reset(by)
  }

  /** Whatever is told of a connection, it stood. */
  #connect(): void {
    if (this.#isConnected) return
    this.#isConnected = true
    this.#segment(this.#server, flags.syn | flags.ack)
    this.#segment(this.#client, flags.ack)
  }

  /** Only a refusal is an answer; of other errors nobody knows what passed. */
  #refuse(code: string | undefined): void {
    if (code === 'ECONNREFUSED') this.#reset(this.#server)
    this.#isOver = true
  }

  #send(from: Party, { bytes = '' }: EventRecord): void {
    const all = Buffer.from(bytes, 'base64')
    if (from.ended) return
    const room = Math.floor(window / most) * most
    for (let start = 0; start < all.length; start += most) {
      const piece = all.subarray(start, start + most)
      const isLast = start + most >= all.length
      this.#segment(from, flags.ack | (isLast ? flags.psh : 0), piece)
      if (isLast || (start + most) % room === 0) this.#segment(this.#other(from), flags.ack)
    }
  }

  #end(by: Party): void {
    if (by.ended) return
    this.#segment(by, flags.fin | flags.ack)
    this.#segment(this.#other(by), flags.ack)
    by.ended = true
  }

  #reset(by: Party): void {
    this.#segment(by, flags.rst | flags.ack)
    this.#isOver = true
  }

  /** No two packets share a time, so that every reader keeps their order. */
  #segment(from: Party, set: number, bytes = Buffer.alloc(0)): void {
    const to = this.#other(from)
    const acknowledgment = (set & flags.ack) === 0 ? 0 : to.next
    const segment = { from: from.end, to: to.end, sequence: from.next, acknowledgment }
    // A server that refuses has sent nothing, and its reset has no number of its own.
    const sequence = (set & flags.rst) !== 0 && this.#packets.length === 1 ? 0 : from.next
    const made = packet({ ...segment, sequence, flags: set, bytes }, this.#packets.length)
    this.#packets.push({ at: this.#clock, packet: made })
    this.#clock += 1
    from.next += bytes.length + ((set & (flags.syn | flags.fin)) === 0 ? 0 : 1)
  }

  #other(party: Party): Party {
    return party === this.#client ? this.#server : this.#client
  }
}
