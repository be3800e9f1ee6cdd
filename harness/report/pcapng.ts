import type { ExchangeRecord, Run } from '../verdict/result.js'
import { headline } from './html/headline.js'
import { isVersion6, neighbour, numeric } from './pcapng/address.js'
import { enhancedPacket, interfaceDescription, sectionHeader } from './pcapng/block.js'
import { type Chapter, chapters } from './pcapng/chapters.js'
import { Dialogue, type Passed } from './pcapng/dialogue.js'
import { printable } from './printable.js'
import { shortfalls } from './shortfall.js'

/**
 * Every exchange as a capture: pcapng, as tshark and Wireshark read it. Bytes, their order, the
 * times within a connection and its close are what was observed. TCP below it is made up, as are
 * the ports of clients; connections are laid end to end in the order of the scenarios.
 */
export function renderPcapng(run: Run): Uint8Array {
  let began = Date.parse(run.started) * 1000
  let nth = 0
  const packets = chapters(run).flatMap(chapter => {
    const comment = commentOf(chapter, nth)
    return chapter.exchanges.flatMap((exchange, place) => {
      const passed = passedIn(exchange, nth++)
      const blocks = passed.map(({ at, packet }, first) =>
        enhancedPacket(began + at, packet, place + first === 0 ? comment : '')
      )
      began += (passed.at(-1)?.at ?? 0) + pause
      return blocks
    })
  })
  const header = sectionHeader(`h10spec ${run.tool.version}`, printable(preface(run)))
  return Buffer.concat([header, interfaceDescription('h10spec'), ...packets])
}

/** Between two connections, in microseconds: it sets them apart for the eye. */
const pause = 1000

function preface(run: Run): string {
  return [
    `${run.target.name}: ${headline(run).text}`,
    ...shortfalls(run),
    'Bytes, their times within a connection and its close are what was observed. The TCP below it,',
    'the ports of clients and the times between connections are made up.'
  ].join('\n')
}

function commentOf({ title, exchanges }: Chapter, first: number): string {
  const labels = exchanges.map(({ label }, place) => `tcp.stream ${first + place}: ${label}`)
  return printable([title, ...labels].join('\n')).slice(0, 8000)
}

/** Ports above all that a dissector is registered for, and no two connections share one. */
const ports = { first: 57_001, count: 8000 } as const

function passedIn({ address, target, events }: ExchangeRecord, nth: number): readonly Passed[] {
  const host = numeric(address.host)
  const own = isVersion6(host) ? '::1' : host
  const client = { host: neighbour(own, Math.floor(nth / ports.count)), port: portOf(nth) }
  return new Dialogue(client, { host, port: address.port }, target).packets(events)
}

function portOf(nth: number): number {
  return ports.first + (nth % ports.count)
}
