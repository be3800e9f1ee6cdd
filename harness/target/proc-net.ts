import { closeSync, existsSync, openSync, readSync } from 'node:fs'
import { endianness } from 'node:os'
import type { Address } from './address.js'

/** A listening socket as the kernel of Linux lists it. */
export interface ListenSocket extends Address {
  readonly inode: string
}

/** Whether this system has such a list. */
export function hasSocketList(): boolean {
  return existsSync('/proc/net/tcp')
}

/**
 * What listens in the network namespace of a process; nothing when it has ended. Whoever stops
 * asking early spares the kernel most of the work: it lists listening sockets first, and then
 * walks a table of up to half a million places for connections, which takes it 5 to 20 ms.
 */
export function* listenSockets(pid: number): Generator<ListenSocket> {
  yield* listenSocketsOf(linesOf(`/proc/${pid}/net/tcp`))
  yield* listenSocketsOf(linesOf(`/proc/${pid}/net/tcp6`))
}

const LISTEN = '0A'

/** proc(5), /proc/net/tcp: "sl local_address rem_address st ... inode", a header line first. */
export function* listenSocketsOf(lines: Iterable<string>): Generator<ListenSocket> {
  for (const line of lines) {
    const [slot, local = '', , state, , , , , , inode = ''] = line.trim().split(/\s+/)
    if (slot === 'sl') continue
    if (state !== LISTEN) return
    const [host = '', port = ''] = local.split(':')
    yield { host: readHost(host), port: Number.parseInt(port, 16), inode }
  }
}

// The kernel pads each line for IPv4 to this. Asked for no more, it looks for no more.
const LINE = 150

function* linesOf(path: string): Generator<string> {
  const file = openIfThere(path)
  if (file === undefined) return
  try {
    const buffer = Buffer.alloc(LINE)
    let rest = ''
    for (let length = -1; length !== 0; ) {
      length = readSync(file, buffer)
      const lines = (rest + buffer.toString('latin1', 0, length)).split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
  } finally {
    closeSync(file)
  }
}

function openIfThere(path: string): number | undefined {
  try {
    return openSync(path, 'r')
  } catch {
    return undefined
  }
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
