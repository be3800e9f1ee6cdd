import type { WireEvent } from './event.js'
import type { Address, Close, Exchange } from './exchange.js'

/** An exchange as plain data: bytes are base64, times are milliseconds since it began. */
export interface ExchangeRecord {
  readonly target: 'server' | 'client'
  readonly label: string
  readonly address: Address
  readonly close: Close
  readonly events: readonly EventRecord[]
}

export interface EventRecord {
  readonly at: number
  readonly kind: WireEvent['kind']
  readonly bytes?: string
  readonly by?: 'judge' | 'peer'
  readonly code?: string
  readonly awaiting?: string
}

/** The exchange as `h10spec-result/v1` keeps it. */
export function recordExchange({
  target,
  label,
  address,
  close,
  events
}: Exchange): ExchangeRecord {
  return { target, label, address, close, events: events.map(recordEvent) }
}

function recordEvent(event: WireEvent): EventRecord {
  const at = Math.round(event.at * 1000) / 1000
  return 'bytes' in event
    ? { ...event, at, bytes: event.bytes.toString('base64') }
    : { ...event, at }
}
