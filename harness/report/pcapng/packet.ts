import { addressBytes, isVersion6 } from './address.js'

/** One end of a connection, by its numeric address. */
export interface End {
  readonly host: string
  readonly port: number
}

/** A TCP segment and who sends it to whom. */
export interface Segment {
  readonly from: End
  readonly to: End
  readonly sequence: number
  readonly acknowledgment: number
  readonly flags: number
  readonly bytes: Buffer
}

export const flags = { fin: 1, syn: 2, rst: 4, psh: 8, ack: 16 } as const

/** How many bytes a segment takes, so that it fits into 1500 with the headers of IPv6. */
export const most = 1440

/** The window of both ends: whoever sends more than this has to wait for an acknowledgment. */
export const window = 65_535

/** A segment in an IP packet, with its checksums. */
export function packet(segment: Segment, nth: number): Buffer {
  const tcp = tcpOf(segment)
  const source = addressBytes(segment.from.host)
  const destination = addressBytes(segment.to.host)
  const pseudo = Buffer.alloc(8)
  pseudo.writeUInt32BE(tcp.length, 0)
  pseudo.writeUInt32BE(6, 4)
  tcp.writeUInt16BE(checksum(Buffer.concat([source, destination, pseudo, tcp])), 16)
  const head = isVersion6(segment.from.host) ? ipv6Head(tcp.length) : ipv4Head(tcp.length, nth)
  const ip = Buffer.concat([head, source, destination])
  if (!isVersion6(segment.from.host)) ip.writeUInt16BE(checksum(ip), 10)
  return Buffer.concat([ip, tcp])
}

function tcpOf({ from, to, sequence, acknowledgment, flags: set, bytes }: Segment): Buffer {
  const options = (set & flags.syn) === 0 ? Buffer.alloc(0) : maximumSegmentSize()
  const head = Buffer.alloc(20)
  head.writeUInt16BE(from.port, 0)
  head.writeUInt16BE(to.port, 2)
  head.writeUInt32BE(sequence >>> 0, 4)
  head.writeUInt32BE(acknowledgment >>> 0, 8)
  head.writeUInt8((20 + options.length) << 2, 12)
  head.writeUInt8(set, 13)
  head.writeUInt16BE(window, 14)
  return Buffer.concat([head, options, bytes])
}

function maximumSegmentSize(): Buffer {
  const option = Buffer.from([2, 4, 0, 0])
  option.writeUInt16BE(most, 2)
  return option
}

/** Without the addresses: version 4, not to be fragmented, sixty-four hops, TCP. */
function ipv4Head(length: number, nth: number): Buffer {
  const head = Buffer.from([0x45, 0, 0, 0, 0, 0, 0x40, 0, 64, 6, 0, 0])
  head.writeUInt16BE(20 + length, 2)
  head.writeUInt16BE(nth & 0xffff, 4)
  return head
}

function ipv6Head(length: number): Buffer {
  const head = Buffer.from([0x60, 0, 0, 0, 0, 0, 6, 64])
  head.writeUInt16BE(length, 4)
  return head
}

/** The internet checksum (RFC 1071). */
function checksum(bytes: Buffer): number {
  let sum = bytes.length % 2 === 1 ? (bytes.at(-1) ?? 0) << 8 : 0
  for (let at = 0; at + 1 < bytes.length; at += 2) sum += bytes.readUInt16BE(at)
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >>> 16)
  return ~sum & 0xffff
}
