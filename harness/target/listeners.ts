import { execFile } from 'node:child_process'
import { readdirSync, readlinkSync } from 'node:fs'
import { connect } from 'node:net'
import { type Address, covers } from './address.js'
import { hasSocketList, type ListenSocket, listenSockets } from './proc-net.js'
import { familyOf } from './process-table.js'

/**
 * Whether a process, or one that it started, listens at the address. Nothing is connected, since
 * a server may take one visitor for its only one: the kernel's list is read, or what lsof says.
 * Only where there is neither is a connection tried.
 */
export async function isListening(leader: number, address: Address): Promise<boolean> {
  if (hasSocketList()) return isListed(leader, address)
  const listed = await askLsof(leader)
  return listed ? listed.some(socket => covers(socket, address)) : await accepts(address)
}

/** Every address at which a process and its children listen, as far as the system tells. */
export async function addressesOf(leader: number): Promise<readonly Address[]> {
  if (!hasSocketList()) return (await askLsof(leader)) ?? []
  const family = familyOf(leader)
  const sockets = [...listenSockets(leader)].filter(socket => owns(family, socket))
  return sockets.map(({ host, port }) => ({ host, port }))
}

function isListed(leader: number, address: Address): boolean {
  for (const socket of listenSockets(leader)) {
    if (covers(socket, address) && isOwn(leader, socket)) return true
  }
  return false
}

/** Most servers listen themselves, and the leader is asked faster than its whole family. */
function isOwn(leader: number, socket: ListenSocket): boolean {
  return owns([leader], socket) || owns(familyOf(leader), socket)
}

function owns(pids: readonly number[], { inode }: ListenSocket): boolean {
  return pids.some(pid => openFiles(pid).includes(`socket:[${inode}]`))
}

function openFiles(pid: number): readonly string[] {
  const directory = `/proc/${pid}/fd`
  try {
    return readdirSync(directory).map(descriptor => linkOf(`${directory}/${descriptor}`))
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
