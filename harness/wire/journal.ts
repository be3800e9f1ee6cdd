import { randomUUID } from 'node:crypto'
import type { Happening, WireEvent } from './event.js'
import type { Address, Close, Exchange } from './exchange.js'
import { Signal } from './signal.js'

/** What an exchange is, apart from what happens in it. */
export interface Heading {
  readonly target: 'server' | 'client'
  readonly label: string
  readonly address: Address
}

/** Writes down what happens on one connection, with the time, and tells whoever waits for it. */
export class Journal {
  readonly signal = new Signal()
  readonly #id = randomUUID()
  readonly #began = performance.now()
  readonly #events: WireEvent[] = []
  readonly #heading: Heading
  #received: Buffer[] = []
  #length = 0
  #over = false
  #sealed = false

  constructor(heading: Heading) {
    this.#heading = heading
  }

  note(happening: Happening): void {
    this.#events.push({ at: performance.now() - this.#began, ...happening })
    if (happening.kind === 'received') this.#keep(happening.bytes)
    if (isLast(happening)) this.#over = true
    this.signal.raise()
  }

  /** The socket is gone: nothing more can happen. */
  seal(): void {
    this.#over = true
    this.#sealed = true
    this.signal.raise()
  }

  /** Whether the peer can send nothing more. */
  get over(): boolean {
    return this.#over
  }

  /** Whether the socket is gone. */
  get sealed(): boolean {
    return this.#sealed
  }

  get connected(): boolean {
    return this.#events.some(({ kind }) => kind === 'connected')
  }

  /** How many bytes have come. */
  get length(): number {
    return this.#length
  }

  /** The bytes that have come, joined. */
  get received(): Buffer {
    if (this.#received.length > 1) this.#received = [Buffer.concat(this.#received)]
    return this.#received[0] ?? Buffer.alloc(0)
  }

  /** What has happened so far. */
  exchange(): Exchange {
    const events = [...this.#events]
    return {
      id: this.#id,
      ...this.#heading,
      events,
      sent: Buffer.concat(events.flatMap(event => (event.kind === 'sent' ? [event.bytes] : []))),
      received: this.received,
      close: closeOf(events)
    }
  }

  #keep(bytes: Buffer): void {
    this.#received.push(bytes)
    this.#length += bytes.length
  }
}

function isLast(happening: Happening): boolean {
  if (happening.kind === 'ended') return happening.by === 'peer'
  return happening.kind === 'reset' || happening.kind === 'refused'
}

function closeOf(events: readonly WireEvent[]): Close {
  if (!events.some(({ kind }) => kind === 'connected')) return 'refused'
  const close = events.find(event => 'by' in event && event.by === 'peer')
  return close === undefined ? 'open' : close.kind === 'ended' ? 'fin' : 'reset'
}
