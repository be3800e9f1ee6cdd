/**
 * One thing that happened on a connection, as the judge saw it.
 * `at` is in milliseconds since the judge began to connect, or accepted.
 */
export type WireEvent =
  | { readonly at: number; readonly kind: 'connected' }
  | { readonly at: number; readonly kind: 'refused'; readonly code: string }
  /** The kernel took these bytes for the peer. */
  | { readonly at: number; readonly kind: 'sent'; readonly bytes: Buffer }
  | { readonly at: number; readonly kind: 'received'; readonly bytes: Buffer }
  /** A FIN: `by` says which side sent it. */
  | { readonly at: number; readonly kind: 'ended'; readonly by: Side }
  /** A RST from the peer, or one that the judge sent on purpose. */
  | { readonly at: number; readonly kind: 'reset'; readonly by: Side }
  /** The judge stopped waiting: `awaiting` says for what, as in "the close". */
  | { readonly at: number; readonly kind: 'expired'; readonly awaiting: string }

export type Side = 'judge' | 'peer'

/** An event that has not been given its time. */
export type Happening = WireEvent extends infer Event ? Untimed<Event> : never

type Untimed<Event> = Event extends WireEvent ? Omit<Event, 'at'> : never
