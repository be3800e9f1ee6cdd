import { crc32, deflateRawSync } from 'node:zlib'

/** Of a mode: a symbolic link, whose content is where it leads, and a pipe. */
export const LINK = 0o120000
export const FIFO = 0o010000

/** One entry of an archive that no honest program would make. */
export interface Member {
  readonly name: string
  readonly content: string
  readonly mode?: number
  /** Of a tar: the type, as the header has it, and where it leads. */
  readonly type?: string
  readonly to?: string
  /** Of a zip: the general purpose flags, and the size that it says it has. */
  readonly flags?: number
  readonly says?: number
}

/** A zip archive, octet by octet: libraries refuse to write such ones. */
export function zipOf(members: readonly Member[]): Buffer {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = 0
  for (const member of members) {
    const packed = deflateRawSync(Buffer.from(member.content))
    const name = Buffer.from(member.name)
    const middle = middleOf(member, packed)
    const local = Buffer.concat([
      words([0x04034b50, 4], [20, 2]),
      middle,
      words([0, 2]),
      name,
      packed
    ])
    const { mode = 0o100644 } = member
    const attributes = words([0, 2], [0, 2], [0, 2], [0, 2], [mode * 65536, 4], [offset, 4])
    const head = words([0x02014b50, 4], [(3 << 8) | 20, 2], [20, 2])
    centrals.push(Buffer.concat([head, middle, attributes, name]))
    locals.push(local)
    offset += local.length
  }
  const central = Buffer.concat(centrals)
  const { length } = members
  const end = words(
    [0x06054b50, 4],
    [0, 4],
    [length, 2],
    [length, 2],
    [central.length, 4],
    [offset, 4]
  )
  return Buffer.concat([...locals, central, end, words([0, 2])])
}

/** From the flags to the length of the name. */
function middleOf({ name, content, flags = 0, says }: Member, packed: Buffer): Buffer {
  const size = says ?? Buffer.byteLength(content)
  const sum = crc32(content)
  const sizes = words([sum, 4], [packed.length, 4], [size, 4], [Buffer.byteLength(name), 2])
  return Buffer.concat([words([flags, 2], [8, 2], [0, 4]), sizes])
}

/** A tar archive, not packed. */
export function tarOf(members: readonly Member[]): Buffer {
  const parts = members.flatMap(member => {
    const { name, content, mode = 0o644 } = member
    const isLink = (mode & 0o170000) === LINK
    const isPipe = (mode & 0o170000) === FIFO
    const type = member.type ?? (isLink ? '2' : isPipe ? '6' : '0')
    const body = type === '0' ? Buffer.from(content) : Buffer.alloc(0)
    const to = member.to ?? (isLink ? content : '')
    return [...longName(name), record(name, body, mode & 0o777, type, to)]
  })
  return Buffer.concat([...parts, Buffer.alloc(1024)])
}

// The field for a name has a hundred octets.
function longName(name: string): Buffer[] {
  return name.length > 100
    ? [record('././@LongLink', Buffer.from(`${name}\0`), 0o644, 'L', '')]
    : []
}

function record(name: string, body: Buffer, mode: number, type: string, to: string): Buffer {
  const header = Buffer.alloc(512)
  const octal = (value: number, offset: number, length: number) =>
    header.write(value.toString(8).padStart(length - 1, '0'), offset, 'latin1')
  header.write(name.slice(0, 100), 0, 'latin1')
  octal(mode, 100, 8)
  octal(body.length, 124, 12)
  header.write(' '.repeat(8), 148, 'latin1')
  header.write(type, 156, 'latin1')
  header.write(to, 157, 'latin1')
  header.write('ustar\0' + '00', 257, 'latin1')
  octal(
    header.reduce((sum, octet) => sum + octet, 0),
    148,
    7
  )
  return Buffer.concat([header, body, Buffer.alloc(-body.length & 511)])
}

function words(...numbers: readonly (readonly [number, number])[]): Buffer {
  return Buffer.concat(
    numbers.map(([value, length]) => {
      const bytes = Buffer.alloc(length)
      bytes.writeUIntLE(value, 0, length)
      return bytes
    })
  )
}
