import type { EventRecord, ExchangeRecord } from './record.js'
import { visible } from './visible.js'

/**
 * An exchange for people to read: `>` is what the judge sent and `<` what it received, each line
 * with the milliseconds since the exchange began.
 */
export function transcript(exchange: ExchangeRecord): string {
  const { label, target, address } = exchange
  const place = address.host.includes(':') ? `[${address.host}]` : address.host
  const side = target === 'server' ? 'to' : 'at'
  const title = `${label} (${side} ${place}:${address.port})`
  return [title, ...passages(exchange.events).map(show), ...stillOpen(exchange)].join('\n')
}

/** Events that are read as one: bytes that went the same way without anything between. */
type Passage = readonly [EventRecord, ...EventRecord[]]

function passages(events: readonly EventRecord[]): readonly Passage[] {
  const all: [EventRecord, ...EventRecord[]][] = []
  for (const event of events) {
    const last = all.at(-1)
    if (last && event.bytes !== undefined && last[0].kind === event.kind) last.push(event)
    else all.push([event])
  }
  return all
}

function show(passage: Passage): string {
  const [first] = passage
  const lines = first.bytes === undefined ? [factOf(first)] : bytesOf(passage)
  return lines
    .map((line, nth) => (nth === 0 ? `${clock(first.at)}  ${line}` : indent(line)))
    .join('\n')
}

function factOf({ at, kind, by, code, awaiting }: EventRecord): string {
  if (kind === 'connected') return '-- connected'
  if (kind === 'refused') return `-- no connection (${code})`
  if (kind === 'expired') return `-- gave up on ${awaiting} after ${Math.round(at)} ms`
  return `${by === 'judge' ? '>' : '<'} ${kind === 'ended' ? 'FIN' : 'RST'}`
}

// Enough for any head and for a page of text; the result keeps every byte.
const MOST = 4096

function bytesOf(passage: Passage): readonly string[] {
  const [{ kind }] = passage
  const sign = kind === 'sent' ? '>' : '<'
  const bytes = Buffer.concat(passage.map(event => Buffer.from(event.bytes ?? '', 'base64')))
  const lines = bytes.toString('latin1', 0, MOST).split(/(?<=\n)/)
  return [
    ...lines.map(line => `${sign} ${visible(Buffer.from(line, 'latin1'))}`),
    ...restOf(bytes),
    ...piecesOf(passage)
  ]
}

function restOf(bytes: Buffer): readonly string[] {
  return bytes.length > MOST ? [`  … and ${bytes.length - MOST} bytes more`] : []
}

function piecesOf(passage: Passage): readonly string[] {
  const last = passage.at(-1)?.at ?? 0
  return passage.length > 1
    ? [`  (${passage.length} pieces, the last at ${last.toFixed(1)} ms)`]
    : []
}

const WIDTH = 9

function clock(milliseconds: number): string {
  return milliseconds.toFixed(1).padStart(WIDTH)
}

function indent(line: string): string {
  return `${' '.repeat(WIDTH)}  ${line}`
}

/** Unless the last event tells how it went. */
function stillOpen({ close, events }: ExchangeRecord): readonly string[] {
  const told = ['expired', 'reset'].includes(events.at(-1)?.kind ?? '')
  return close === 'open' && !told ? [indent('-- still open')] : []
}
