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

// An answer that had no end shows that in its first octets as well as in all that were read.
const SHOWN = 64 * 1024

// No scenario looks into more than a mebibyte.
const MOST = 2 * 1024 * 1024

/**
 * The exchange as `h10spec-result/v1` keeps it. Of one that had to be broken off, as too much came,
 * or in which more than `most` octets did, only the beginning of what was received is kept.
 */
export function recordExchange(
  { target, label, address, close, events }: Exchange,
  most = MOST
): ExchangeRecord {
  const isTooMuch = events.some(isEndless) || receivedIn(events) > most
  const kept = isTooMuch ? beginningOf(events, Math.min(most, SHOWN)) : events
  return { target, label, address, close, events: kept.map(recordEvent) }
}

function isEndless(event: WireEvent): boolean {
  return event.kind === 'expired' && event.awaiting.startsWith('the end beyond')
}

function receivedIn(events: readonly WireEvent[]): number {
  const lengths = events.map(event => (event.kind === 'received' ? event.bytes.length : 0))
  return lengths.reduce((sum, length) => sum + length, 0)
}

function beginningOf(events: readonly WireEvent[], most: number): WireEvent[] {
  let room = most
  return events.flatMap((event): WireEvent[] => {
    if (event.kind !== 'received') return [event]
    const bytes = event.bytes.subarray(0, room)
    room -= bytes.length
    return bytes.length === 0 ? [] : [{ ...event, bytes }]
  })
}

function recordEvent(event: WireEvent): EventRecord {
  const at = Math.round(event.at * 1000) / 1000
  return 'bytes' in event
    ? { ...event, at, bytes: event.bytes.toString('base64') }
    : { ...event, at }
}
