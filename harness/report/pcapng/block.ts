/** The start of a file: what wrote it, and a word on what it holds. */
export function sectionHeader(application: string, comment: string): Buffer {
  const fixed = Buffer.alloc(16)
  fixed.writeUInt32LE(0x1a2b3c4d, 0)
  fixed.writeUInt16LE(1, 4)
  // The length of the section is not told: the file has only one.
  fixed.writeBigInt64LE(-1n, 8)
  return block(0x0a0d0d0a, fixed, [
    [1, comment],
    [4, application]
  ])
}

/** The one interface: raw IP, and times in microseconds. */
export function interfaceDescription(name: string): Buffer {
  const fixed = Buffer.alloc(8)
  fixed.writeUInt16LE(101, 0)
  return block(1, fixed, [[2, name]])
}

/** A packet at `time`, in microseconds since 1970. */
export function enhancedPacket(time: number, packet: Buffer, comment = ''): Buffer {
  const fixed = Buffer.alloc(20)
  fixed.writeUInt32LE(Math.floor(time / 2 ** 32), 4)
  fixed.writeUInt32LE(time % 2 ** 32, 8)
  fixed.writeUInt32LE(packet.length, 12)
  fixed.writeUInt32LE(packet.length, 16)
  const body = Buffer.concat([fixed, padded(packet)])
  return block(6, body, comment === '' ? [] : [[1, comment]])
}

type Option = readonly [code: number, text: string]

/** A block of pcapng, in little endian: type, length, body, options, length. */
function block(type: number, fixed: Buffer, options: readonly Option[]): Buffer {
  const body = Buffer.concat([fixed, ...optionsOf(options)])
  const head = Buffer.alloc(8)
  head.writeUInt32LE(type, 0)
  head.writeUInt32LE(body.length + 12, 4)
  return Buffer.concat([head, body, head.subarray(4)])
}

function optionsOf(options: readonly Option[]): readonly Buffer[] {
  if (options.length === 0) return []
  return [...options.flatMap(optionOf), Buffer.alloc(4)]
}

function optionOf([code, text]: Option): readonly Buffer[] {
  const value = Buffer.from(text).subarray(0, 0xffff)
  const head = Buffer.alloc(4)
  head.writeUInt16LE(code, 0)
  head.writeUInt16LE(value.length, 2)
  return [head, padded(value)]
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)])
}
