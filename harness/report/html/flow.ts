import type { EventRecord } from '../../verdict/result.js'

/** What one row of a trace shows: one event, or a burst of writes or reads in one direction. */
export interface Row {
  readonly kind: EventRecord['kind']
  readonly events: readonly [EventRecord, ...EventRecord[]]
  /** How many bytes went the same way before this row. */
  readonly offset: number
}

/**
 * A longer pause between two pieces deserves a row of its own: it is longer than a loopback
 * connection of a busy machine needs (some 20 ms), and shorter than any pause made on purpose.
 */
const burst = 50

/** The events of an exchange as rows. A request dripped byte by byte is one row, not a hundred. */
export function flow(events: readonly EventRecord[]): readonly Row[] {
  const rows: (Row & { readonly events: EventRecord[] })[] = []
  const passed = new Map<EventRecord['kind'], number>()
  for (const event of events) {
    const last = rows.at(-1)
    const offset = passed.get(event.kind) ?? 0
    if (last !== undefined && continues(last, event)) last.events.push(event)
    else rows.push({ kind: event.kind, events: [event], offset })
    passed.set(event.kind, offset + Buffer.byteLength(event.bytes ?? '', 'base64'))
  }
  return rows
}

/** All bytes of a row. */
export function bytesOf(row: Row): Buffer {
  return Buffer.concat(row.events.map(event => Buffer.from(event.bytes ?? '', 'base64')))
}

function continues(row: Row, event: EventRecord): boolean {
  const before = row.events.at(-1)?.at ?? 0
  return event.bytes !== undefined && event.kind === row.kind && event.at - before <= burst
}
