import { execFile } from 'node:child_process'
import { readdirSync, readlinkSync } from 'node:fs'
import { connect } from 'node:net'
import { type Address, covers } from './address.js'
import { type ListenSocket, listenSockets } from './proc-net.js'
import { familyOf } from './process-table.js'

/**
 * Whether a process, or one that it started, listens at the address. Nothing is connected, since
 * a server may take one visitor for its only one: the kernel's list is read, or what lsof says.
 * Only where there is neither is a connection tried.
 */
export async function isListening(leader: number, address: Address): Promise<boolean> {
  const sockets = listenSockets(leader)?.filter(socket => covers(socket, address))
  if (sockets) return sockets.length > 0 && ownedBy(familyOf(leader), sockets).length > 0
  const listed = await askLsof(leader)
  return listed ? listed.some(socket => covers(socket, address)) : await accepts(address)
}

/** Every address at which a process and its children listen, as far as the system tells. */
export async function addressesOf(leader: number): Promise<readonly Address[]> {
  const sockets = listenSockets(leader)
  if (sockets === undefined) return (await askLsof(leader)) ?? []
  return ownedBy(familyOf(leader), sockets).map(({ host, port }) => ({ host, port }))
}

function ownedBy(pids: readonly number[], sockets: readonly ListenSocket[]) {
  const open = new Set(pids.flatMap(openFiles))
  return sockets.filter(({ inode }) => open.has(`socket:[${inode}]`))
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
