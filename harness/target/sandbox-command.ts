import { accessSync, constants } from 'node:fs'
import { dirname, join } from 'node:path'
import { isIn } from './fixed-place.js'
import type { Launch } from './process.js'
import { type ControlGroup, LIMITS, MEMORY, TEMPORARY } from './sandbox-limits.js'
import { shareOf, sourceOf } from './sandbox-space.js'
import { readable, systemWords } from './sandbox-system.js'

/** Whom a program runs as: a number in the sandbox, and outside of it where the judge is root. */
export interface SandboxUser {
  readonly inside: number
  readonly outside?: number
  /**
   * Set where the judge touches what it shares with him by his rights: nothing else keeps a link of
   * his from leading to what the judge alone may read or write.
   */
  readonly lendsRights?: true
}

/** How programs are started so that they can harm nobody. Plain: it is handed to assistants. */
export interface Sandbox {
  readonly user: SandboxUser
  /**
   * What stands before the words that depend on what is started, and what stands behind these.
   * Nothing before them: he is somebody else, and not shut in.
   */
  readonly before?: readonly string[]
  readonly after: readonly string[]
  /** Whether the judge has to look at their memory itself, since no group of the kernel does. */
  readonly isWatched: boolean
  /** What it may read beside the system. */
  readonly reads?: readonly string[]
  /** The copy of a directory, and where it lies for the program. */
  readonly copy?: { readonly from: string; readonly to: string }
}

/** No sandbox at all: another user, and what one process may use. Only for a judge that is root. */
export function demotedSandbox(user: number): Sandbox {
  return {
    user: { inside: user, outside: user, lendsRights: true },
    isWatched: true,
    after: [...demotion(user), ...limited(), tool('env')]
  }
}

interface Furniture {
  readonly user: SandboxUser
  readonly groups: readonly ControlGroup[]
  /** Where the files are that stand in /etc. */
  readonly madeUp: string
  /** The file that says which system calls are refused. */
  readonly filter?: string
}

/** The sandbox that consists of these. */
export function sandboxFor({ user, groups, madeUp, filter }: Furniture): Sandbox {
  return {
    user,
    isWatched: groups.length === 0,
    before: [
      ...['/bin/sh', '-c', entry(groups, filter), tool('bwrap')],
      ...(filter === undefined ? [] : ['--seccomp', '3']),
      ...NAMESPACES,
      ...(user.outside === undefined ? asNobody(user.inside) : AS_ROOT),
      ...systemWords(madeUp),
      ...PLACES
    ],
    after: [
      ...(user.outside === undefined ? [] : demotion(user.outside)),
      ...limited(),
      ...[tool('env'), '-i']
    ]
  }
}

/**
 * A command as it is started in the sandbox, with what it may write: `places` are paths in the
 * judge's space, and `seat` are those that lie elsewhere for it. Its environment is set at the very
 * end, since whoever chooses it could have the programs before it, which have more rights, load what
 * he likes.
 */
export function enclosed(
  { before, after, isWatched, reads = [], copy }: Sandbox,
  { command, cwd, env }: Pick<Launch, 'command' | 'cwd' | 'env'>,
  places: readonly string[],
  seat: readonly (readonly [from: string, to: string])[] = []
): Enclosed {
  const isInCopy = (path: string) => copy !== undefined && isIn(path, copy.to)
  const shares = new Set(places.flatMap(place => shareOf(place) ?? []))
  const inside = before && [
    ...before,
    ...reads.flatMap(readable),
    ...seat.filter(([, to]) => !isInCopy(to)).flatMap(([from, to]) => writable(from, to)),
    ...(copy ? writable(copy.from, copy.to) : []),
    ...seat.filter(([, to]) => isInCopy(to)).flatMap(([from, to]) => writable(from, to)),
    ...[...shares].flatMap(share => writable(share, share)),
    ...['--remount-ro', '/', '--chdir', cwd, '--']
  ]
  const settings = Object.entries(env).map(([name, value]) => `${name}=${value}`)
  const prefix = [...(inside ?? []), ...after, ...settings]
  const memory = isWatched ? { memory: MEMORY } : {}
  return { prefix, command, cwd: inside ? '/' : cwd, env: { PATH: TOOLS.join(':') }, ...memory }
}

type Enclosed = Required<Pick<Launch, 'prefix' | 'command' | 'cwd' | 'env'>> &
  Pick<Launch, 'memory'>

// What lies above a mount is made for others to pass only when it is asked for.
function writable(from: string, to: string): readonly string[] {
  return ['--dir', dirname(to), '--bind', sourceOf(from), to]
}

/** Where the judge finds what the program finds at this path. */
export function asJudgeSees(sandbox: Sandbox | undefined, path: string): string {
  const { copy } = sandbox ?? {}
  if (!copy || !isIn(path, copy.to)) return path
  return copy.from + path.slice(copy.to.length)
}

// The groups come first, while we may still join them: whatever is started later is counted.
function entry(groups: readonly ControlGroup[], filter: string | undefined): string {
  const joins = groups.map(({ folder, settings }) => {
    const set = settings.map(([file, value]) => `echo ${value} >${folder}/${file}`)
    return `n=0
until echo $$ >${folder}/cgroup.procs; do
  n=$((n + 1)); [ $n -lt 9 ] || exit 125
  mkdir ${folder}; ${set.join('; ')}
done 2>/dev/null`
  })
  const filtered = filter === undefined ? '' : `exec 3<'${filter}'`
  return ['umask 022', ...joins, filtered, 'exec "$0" "$@"'].join('\n')
}

// Who leaves the sandbox's first process behind, as a daemon does, runs on with it: so nothing here
// ends with the command. The judge ends the first process, and with it the kernel all others; the
// judge itself is in a namespace of processes, which ends with it.
const NAMESPACES = [
  ...['--unshare-pid', '--unshare-ipc', '--unshare-uts', '--unshare-cgroup-try'],
  ...['--hostname', 'sandbox', '--new-session', '--clearenv']
]

const AS_ROOT = [
  '--cap-drop',
  'ALL',
  '--cap-add',
  'CAP_SETUID',
  '--cap-add',
  'CAP_SETGID',
  '--cap-add',
  'CAP_SETPCAP'
]

function asNobody(user: number): readonly string[] {
  const [id, ...rest] = [String(user), '--disable-userns', '--cap-drop', 'ALL']
  return ['--unshare-user', '--uid', id, '--gid', id, ...rest]
}

function limited(): readonly string[] {
  const limits = Object.entries(LIMITS).map(([name, limit]) => `--${name}=${limit}`)
  return [tool('prlimit'), ...limits, '--']
}

function demotion(user: number): readonly string[] {
  const ids = ['--reuid', String(user), '--regid', String(user), '--clear-groups']
  return [tool('setpriv'), ...ids, '--inh-caps=-all', '--bounding-set=-all', '--no-new-privs', '--']
}

const PLACES = [
  ...['--proc', '/proc', '--dev', '/dev', '--remount-ro', '/dev'],
  ...['--size', String(TEMPORARY), '--perms', '1777', '--tmpfs', '/dev/shm'],
  ...['--size', String(TEMPORARY), '--perms', '1777', '--tmpfs', '/tmp'],
  ...['--dir', '/run', '--dir', '/var', '--symlink', '../tmp', '/var/tmp']
]

const TOOLS = ['/usr/sbin', '/usr/bin', '/sbin', '/bin']

/** Of the system's own: no other path could be trusted. */
function tool(name: string): string {
  const paths = TOOLS.map(folder => join(folder, name))
  return paths.find(isExecutable) ?? paths[1] ?? name
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
