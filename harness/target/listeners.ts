import { execFile } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { connect } from 'node:net'
import { basename } from 'node:path'
import { type Address, covers } from './address.js'
import { hasSocketList, type ListenSocket, listenSockets } from './proc-net.js'
import { familyOf } from './process-table.js'

/**
 * Whether a process, or one that it started, listens at the address. Nothing is connected, since
 * a server may take one visitor for its only one: the kernel's list is read, or what lsof says.
 * Only where there is neither is a connection tried.
 */
export async function isListening(leader: number, address: Address): Promise<boolean> {
  if (hasSocketList()) return listenerAt(leader, address) !== undefined
  const listed = await askLsof(leader)
  return listed ? listed.some(socket => covers(socket, address)) : await accepts(address)
}

/**
 * Whether the process may listen by now, for all that can be seen cheaply: it has a child, or a
 * socket that it was not born with. To find nothing in the kernel's list takes a hundred times as
 * long. Who puts its socket in the place of a standard stream is not known by this.
 */
export function mayListen(leader: number): boolean {
  if (childrenOf(leader) !== '') return true
  return descriptorsOf(leader).some(path => isOwn(path) && linkOf(path).startsWith('socket:'))
}

/** Every address at which a process and its children listen, as far as the system tells. */
export async function addressesOf(leader: number): Promise<readonly Address[]> {
  if (!hasSocketList()) return (await askLsof(leader)) ?? []
  const family = familyOf(leader)
  const sockets = [...listenSockets(leader)].filter(socket => listenerAmong(family, socket))
  return sockets.map(({ host, port }) => ({ host, port }))
}

/** The descriptor by which a process listens: a path in /proc, and what it links to. */
export interface Listener {
  readonly descriptor: string
  readonly socket: string
}

/** How a process, or one that it started, listens at the address, where the kernel tells. */
export function listenerAt(leader: number, address: Address): Listener | undefined {
  if (!hasSocketList()) return undefined
  for (const socket of listenSockets(leader)) {
    const own = covers(socket, address) ? ownListener(leader, socket) : undefined
    if (own) return own
  }
  return undefined
}

/** Whether it is still there: one look, where to find it again takes a hundred. */
export function stillListens({ descriptor, socket }: Listener): boolean {
  return linkOf(descriptor) === socket
}

/** Most servers listen themselves, and the leader is asked faster than its whole family. */
function ownListener(leader: number, socket: ListenSocket): Listener | undefined {
  return listenerAmong([leader], socket) ?? listenerAmong(familyOf(leader), socket)
}

function listenerAmong(pids: readonly number[], { inode }: ListenSocket): Listener | undefined {
  const socket = `socket:[${inode}]`
  const descriptor = pids.flatMap(descriptorsOf).find(path => linkOf(path) === socket)
  return descriptor === undefined ? undefined : { descriptor, socket }
}

/** proc(5): the children of the first thread. Nothing where the kernel does not tell. */
function childrenOf(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'latin1')
  } catch {
    return undefined
  }
}

function isOwn(descriptor: string): boolean {
  return Number(basename(descriptor)) > 2
}

function descriptorsOf(pid: number): readonly string[] {
  const directory = `/proc/${pid}/fd`
  try {
    return readdirSync(directory).map(descriptor => `${directory}/${descriptor}`)
  } catch {
    return []
  }
}

/** A descriptor may be closed between the listing and the look at it. */
function linkOf(path: string): string {
  try {
    return readlinkSync(path)
  } catch {
    return ''
  }
}

// lsof takes tens of milliseconds where it works and stalls only on dead network file systems.
const LSOF_LIMIT = 2000

/** What lsof says of a process group; nothing where it is not installed. */
export function askLsof(group: number): Promise<readonly Address[] | undefined> {
  const args = ['-nP', '-a', '-g', String(group), '-iTCP', '-sTCP:LISTEN', '-Fn']
  return new Promise(resolve => {
    execFile('lsof', args, { timeout: LSOF_LIMIT }, (error, stdout) => {
      // It exits with 1 when nothing listens; a string is the code of a start that failed.
      resolve(typeof error?.code === 'string' ? undefined : parseLsof(stdout))
    })
  })
}

/** lsof(8), output for other programs: one field a line, `n` before the address. */
function parseLsof(output: string): readonly Address[] {
  const names = output.split('\n').filter(line => line.startsWith('n'))
  return names.map(name => {
    const [, host = '', port] = /^n(.*):(\d+)$/.exec(name) ?? []
    return { host: host === '*' ? '::' : host.replace(/^\[|\]$/g, ''), port: Number(port) }
  })
}

function accepts({ host, port }: Address): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect(port, host)
    socket.once('connect', () => resolve(true))
    socket.once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}
