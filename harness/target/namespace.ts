import { execFile } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** How a command is run in a network of its own, or why this machine does not let us. */
export type Entrance = { readonly prefix: readonly string[] } | { readonly refusal: string }

/** Set for whoever runs in a network of its own. */
export const inOwnNetwork = 'H10SPEC_NETWORK'

/** Whether this process runs in a network of its own: whatever it starts does as well. */
export function isInOwnNetwork(): boolean {
  return process.env[inOwnNetwork] === 'own'
}

/**
 * What to put before a command so that it runs in a network of its own, with loopback up and every
 * port free to bind. Where it can be had, the command also gets process numbers of its own: when it
 * ends, however that comes about, the kernel ends everything that it started. Each way is tried on
 * a command that does nothing; the best that works is taken.
 */
export async function findEntrance(candidates = waysApart()): Promise<Entrance> {
  const refusals: string[] = []
  for (const prefix of candidates) {
    const refusal = await refusalOf(prefix)
    if (refusal === undefined) return { prefix }
    refusals.push(refusal)
  }
  return { refusal: refusals.at(-1) ?? 'this system has no namespaces' }
}

// Only what brings the network up, and no more, is asked of the user's own rights: a judge that is
// root has them, and another one is root in a namespace of users until loopback is there.
const LOOPBACK = `PATH="$PATH:/usr/sbin:/sbin"
ip link set lo up 2>/dev/null || ifconfig lo up 2>/dev/null || busybox ip link set lo up || exit 125`
const ANY_PORT = 'echo 0 >/proc/sys/net/ipv4/ip_unprivileged_port_start'

// The shell stays, as the first process of the namespace: it takes in whoever lost its parent.
function rootScript(preparation: string): string {
  return `${LOOPBACK}
${preparation}
"$@"
exit $?`
}

function userScript(preparation: string): string {
  return `user=$1 group=$2; shift 2
${LOOPBACK}
${preparation}
${ANY_PORT} || exit 125
unshare --user --map-user="$user" --map-group="$group" "$@"
exit $?`
}

/**
 * The commands that may let another one into a network of its own, the best first. `preparation` is
 * run there by the shell, with the rights of root if only over these namespaces; who needs process
 * numbers and mounts of its own takes no less.
 */
export function waysApart(preparation?: string): string[][] {
  if (!onPath('unshare')) return []
  const [uid = 0, gid = 0] = [process.getuid?.(), process.getgid?.()]
  const user = ['sh', '-c', userScript(preparation ?? ''), 'sh', String(uid), String(gid)]
  const byUser = ['unshare', '--user', '--map-root-user', '--net']
  const root = ['sh', '-c', rootScript(preparation ?? ''), 'sh']
  const processes = ['--pid', '--fork', '--kill-child', '--mount-proc']
  const tails = preparation === undefined ? [processes, []] : [processes]
  const roots = uid === 0 ? tails.map(tail => ['unshare', '--net', ...tail, ...root]) : []
  return [...roots, ...tails.map(tail => [...byUser, ...tail, ...user])].map(mortal)
}

/** A command that the kernel ends with the process that started it. */
function mortal(command: readonly string[]): string[] {
  return onPath('setpriv') ? ['setpriv', '--pdeathsig', 'KILL', '--', ...command] : [...command]
}

// A namespace is made in 50 ms; a machine that is ten times as busy is still no refusal.
const LIMIT = 10_000

function refusalOf([program = '', ...args]: readonly string[]): Promise<string | undefined> {
  return new Promise(resolve => {
    execFile(program, [...args, 'true'], { timeout: LIMIT }, (error, _stdout, stderr) => {
      const [said] = stderr.trim().split('\n')
      resolve(error ? said || error.message : undefined)
    })
  })
}

function onPath(program: string): boolean {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders.some(folder => isExecutable(join(folder, program)))
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
