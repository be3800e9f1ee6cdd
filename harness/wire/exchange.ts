import type { WireEvent } from './event.js'

/** How the peer left the connection while the judge was looking; `refused` if it never came about. */
export type Close = 'fin' | 'reset' | 'open' | 'refused'

/** Where a server listens. */
export interface Address {
  readonly host: string
  readonly port: number
}

/** What passed over one connection, described and not judged. */
export interface Exchange {
  /** Unique within a run. */
  readonly id: string
  /** Which side the target plays on this connection. */
  readonly target: 'server' | 'client'
  /** What the exchange was for, in a few words: "control", "request". */
  readonly label: string
  readonly address: Address
  readonly events: readonly WireEvent[]
  /** All bytes the judge sent, joined. */
  readonly sent: Buffer
  /** All bytes the judge received, joined. */
  readonly received: Buffer
  readonly close: Close
}
