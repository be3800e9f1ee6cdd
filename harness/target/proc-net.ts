import { readFileSync } from 'node:fs'
import { endianness } from 'node:os'
import type { Address } from './address.js'

/** A listening socket as the kernel of Linux lists it. */
export interface ListenSocket extends Address {
  readonly inode: string
}

/** What listens in the network namespace of a process; nothing where there is no such list. */
export function listenSockets(pid: number): readonly ListenSocket[] | undefined {
  const tables = ['tcp', 'tcp6'].map(name => readTable(`/proc/${pid}/net/${name}`))
  if (tables.every(table => table === undefined)) return undefined
  return tables.flatMap(table => parseListenTable(table ?? ''))
}

function readTable(path: string): string | undefined {
  try {
    return readFileSync(path, 'latin1')
  } catch {
    return undefined
  }
}

const LISTEN = '0A'

/** proc(5), /proc/net/tcp: "sl local_address rem_address st ... inode", a header line first. */
export function parseListenTable(table: string): readonly ListenSocket[] {
  const rows = table.split('\n').slice(1)
  return rows.flatMap(row => {
    const columns = row.trim().split(/\s+/)
    const [host = '', port = ''] = columns[1]?.split(':') ?? []
    if (columns[3] !== LISTEN) return []
    return { host: readHost(host), port: Number.parseInt(port, 16), inode: columns[9] ?? '' }
  })
}

/** The kernel prints an address as 32-bit words in the byte order of the machine. */
function readHost(hex: string): string {
  const bytes = Buffer.from(hex, 'hex')
  if (endianness() === 'LE') bytes.swap32()
  return bytes.length === 4 ? bytes.join('.') : readIPv6(bytes)
}

function readIPv6(bytes: Buffer): string {
  const mapped = bytes.subarray(0, 12).equals(Buffer.from('00000000000000000000ffff', 'hex'))
  if (mapped) return `::ffff:${bytes.subarray(12).join('.')}`
  const groups = bytes.toString('hex').match(/.{4}/g) ?? []
  return new URL(`http://[${groups.join(':')}]`).hostname.slice(1, -1)
}
