import type { Delivery } from '../wire/delivery.js'

/** Where a step may cut a request, by the words it uses. */
export const cuts = {
  'byte by byte': (): Delivery => ({ kind: 'dripped' }),
  'cut inside the request line': bytes => split(bytes.indexOf(' ') + 2),
  'cut between CR and LF': bytes => split(bytes.indexOf('\r\n') + 1),
  'cut before the empty line': bytes => split(headEnd(bytes) - 2),
  'cut after the head': bytes => split(headEnd(bytes)),
  'cut inside the body': bytes => split(Math.floor((headEnd(bytes) + bytes.length) / 2))
} as const satisfies Readonly<Record<string, (bytes: Buffer) => Delivery>>

export type CutName = keyof typeof cuts

/** How to deliver a request so that the network seems to have cut it there. */
export function deliveryOf(name: CutName, bytes: Buffer): Delivery {
  return cuts[name](bytes)
}

function split(at: number): Delivery {
  return { kind: 'split', at: [at] }
}

function headEnd(bytes: Buffer): number {
  return bytes.indexOf('\r\n\r\n') + 4
}
