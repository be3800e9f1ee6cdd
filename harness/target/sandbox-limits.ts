import { existsSync, mkdirSync, readdirSync, rmdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const MIB = 1024 * 1024

/**
 * What all processes of a submission may use together where the kernel lets the judge say so; where
 * it does not, those of each start.
 */
export const MEMORY = 2048 * MIB

/**
 * For each process, in the words of prlimit(1); who exceeds one gets an error or a signal.
 *
 * - cpu, seconds: no program is judged for as long as that.
 * - data: its own memory. Not its address space, of which Java and Node reserve gigabytes without
 *   ever touching them.
 * - fsize: no document of a scenario is larger than a mebibyte, and a log grows in a run to a few.
 * - nofile: a server is visited by a hundred clients at once.
 * - nproc: of one user, threads and all his programs together; four servers with a thread for each of
 *   forty clients are honest. So each submission is run by a user of its own.
 */
export const LIMITS = {
  cpu: 900,
  data: 1536 * MIB,
  fsize: 64 * MIB,
  nofile: 1024,
  nproc: 512,
  core: 0
} as const

/** How much a start may write to /tmp, and to the memory it shares among its processes. */
export const TEMPORARY = 64 * MIB

/** A group of the kernel's: its directory, and what is written there before somebody joins. */
export interface ControlGroup {
  readonly folder: string
  readonly settings: readonly (readonly [file: string, value: string])[]
}

const ROOT = '/sys/fs/cgroup'

// What a judge that was killed left behind.
function sweep(): void {
  for (const folder of ['', 'memory', 'pids', 'cpu'].map(name => join(ROOT, name))) {
    const names = existsSync(folder) ? readdirSync(folder) : []
    for (const name of names.filter(isOurs)) removeControlGroup(join(folder, name))
  }
}

function isOurs(name: string): boolean {
  return /^h10spec-\d+$/.test(name)
}

/** With version 2 one group limits both, with version 1 each has its own. */
function candidates(name: string): readonly (readonly ControlGroup[])[] {
  const processes = ['pids.max', String(LIMITS.nproc)] as const
  const both = {
    folder: join(ROOT, name),
    settings: [['memory.max', String(MEMORY)], ['memory.swap.max', '0'], processes]
  } as const
  const memory = {
    folder: join(ROOT, 'memory', name),
    settings: [['memory.limit_in_bytes', String(MEMORY)]]
  } as const
  const count = { folder: join(ROOT, 'pids', name), settings: [processes] } as const
  // In a group of its own a thousand processes have as much of a processor as one has.
  const share = { folder: join(ROOT, 'cpu', name), settings: [] } as const
  return [[both], [memory, count, share], [memory, count]]
}

/**
 * The groups that this machine lets the judge make, by trying; none where it does not. They are made
 * by whoever is started, when they are not there, so that who finds an empty one may remove it.
 */
export function groupsFor(name: string): readonly ControlGroup[] {
  sweep()
  return candidates(name).find(groups => groups.every(isPossible)) ?? []
}

function isPossible({ folder, settings }: ControlGroup): boolean {
  try {
    mkdirSync(folder, { recursive: false })
    const isThere = settings.every(([file]) => existsSync(join(folder, file)))
    if (isThere) for (const [file, value] of settings) writeFileSync(join(folder, file), value)
    return isThere && existsSync(join(folder, 'cgroup.procs'))
  } catch {
    return false
  } finally {
    removeControlGroup(folder)
  }
}

/** Removes a group in which nobody is; another one stays. */
export function removeControlGroup(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    // Somebody is still there, or it is gone.
  }
}
