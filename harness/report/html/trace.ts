import type { EventRecord, ExchangeRecord } from '../../verdict/result.js'
import { countBytes, showBytes } from './bytes.js'
import { closingOf } from './closing.js'
import { bytesOf, flow, type Row } from './flow.js'
import { html, type Markup } from './markup.js'

/**
 * An exchange as a list of what happened, in order. `wrong` is an offset in what was received; where
 * nothing was, that is said.
 */
export function showTrace(exchange: ExchangeRecord, wrong?: number): Markup {
  const rows = flow(exchange.events)
  const last = rows.findLast(row => row.kind === 'received')
  return html`<ol class="trace">${rows.map(row => {
    const place = wrong === undefined ? undefined : placeIn(row, wrong, row === last)
    return showRow(row, exchange.target, place)
  })}${wrong !== undefined && last === undefined ? nothing : undefined}</ol>`
}

const nothing = html`<li class="received"><span class="at"></span> <b aria-hidden="true">&lt;</b> <div><pre>${showBytes(Buffer.alloc(0), 0)}</pre></div></li>`

/** What the exchange was for, with whom, and who closed it: the caption of a trace. */
export function describeExchange(exchange: ExchangeRecord): Markup {
  const { label, address, events } = exchange
  const host = address.host.includes(':') ? `[${address.host}]` : address.host
  const time = milliseconds(events.at(-1)?.at ?? 0)
  return html`<b>${label}</b> <span>${host}:${address.port}</span> <span>${closingOf(exchange)}</span> <span>${time}</span>`
}

function placeIn(row: Row, wrong: number, isLast: boolean): number | undefined {
  if (row.kind !== 'received' || wrong < row.offset) return undefined
  const place = wrong - row.offset
  const length = bytesOf(row).length
  return place < length ? place : isLast ? length : undefined
}

function showRow(row: Row, target: string, wrong: number | undefined): Markup {
  if (row.kind === 'sent') return showPassage(row, 'the judge', '>', wrong)
  if (row.kind === 'received') return showPassage(row, `the ${target}`, '<', wrong)
  const [event] = row.events
  return html`<li class="fact"><span class="at">${milliseconds(event.at)}</span> <span>${happened(event, target)}</span></li>`
}

function showPassage(row: Row, sender: string, sign: string, wrong: number | undefined): Markup {
  const bytes = bytesOf(row)
  return html`<li class="${row.kind}"><span class="at">${span(row)}</span> <b><span class="vh">${sender} sends</span><span aria-hidden="true">${sign}</span></b> <div><pre data-offset="${row.offset}">${showBytes(bytes, wrong)}</pre>${size(row, bytes)}</div></li>`
}

function span({ events }: Row): string {
  const first = milliseconds(events[0].at)
  const last = milliseconds(events.at(-1)?.at ?? 0)
  return first === last ? first : `${first.slice(0, -3)}–${last}`
}

function size({ events }: Row, bytes: Buffer): Markup {
  const pieces = events.length > 1 ? ` in ${events.length} pieces` : ''
  return html`<small>${countBytes(bytes.length)}${pieces}</small>`
}

function happened(event: EventRecord, target: string): string {
  const actor = event.by === 'judge' ? 'the judge' : `the ${target}`
  switch (event.kind) {
    case 'connected':
      return target === 'server' ? 'connected' : 'the client connected'
    case 'refused':
      return `connection refused (${event.code ?? 'no code'})`
    case 'ended':
      return `${actor} has nothing more to send (FIN)`
    case 'reset':
      return `${actor} resets the connection (RST)`
    default:
      return `the judge stops waiting for ${event.awaiting ?? 'more'}`
  }
}

/** One digit after the point below 100 ms, none above: `3.1 ms`, `2000 ms`. */
function milliseconds(time: number): string {
  return `${time.toFixed(time < 100 ? 1 : 0)} ms`
}
