import { readFileSync } from 'node:fs'
import { type Entrance, findEntrance, isInOwnNetwork, waysApart } from './namespace.js'

// There on every Linux, and never more than memory: what is mounted over it is seen by the judge
// alone, and is gone with it, however it ends.
const GROUND = '/dev/shm'
const SPACE = `${GROUND}/space`

/** Where the judge sees what it shares with a program: no symbolic link is followed here. */
const VIEW = `${GROUND}/view`

// What a submission holds with its modules, and what a server stores in a run, are megabytes.
const SIZE = '512m'
const FILES = 65_536

/**
 * A file system of limited size, for all that a program may write. The judge sees it twice: as
 * programs do, and in a view in which the kernel refuses to follow links. So a link that a program
 * leaves where the judge writes, also at the last moment, leads nowhere.
 */
const PREPARATION = `mount -t tmpfs -o mode=755,size=1m,nosuid,nodev h10spec ${GROUND} &&
mkdir ${SPACE} ${VIEW} &&
mount -t tmpfs -o mode=755,size=${SIZE},nr_inodes=${FILES},nosuid,nodev h10spec ${SPACE} &&
mount --bind ${SPACE} ${VIEW} &&
mount -o remount,bind,nosuid,nodev,nosymfollow ${VIEW} || exit 125
export TMPDIR=${VIEW}`

/**
 * What to put before a command of the judge so that its programs can be confined: a network of its
 * own, process numbers and mounts of its own, and a space whose size is limited.
 */
export function findSandboxEntrance(): Promise<Entrance> {
  return findEntrance(waysApart(PREPARATION))
}

/** Why nothing can be confined by this process; nothing where it can. */
export function outsideOf(mounts = mountsOf()): string | undefined {
  if (!isInOwnNetwork()) return 'the judge is not in a network of its own'
  const options = mounts.find(line => line[1] === VIEW)?.[3] ?? ''
  const isView = options.split(',').includes('nosymfollow') && process.env['TMPDIR'] === VIEW
  return isView ? undefined : 'the judge has no space of its own'
}

/**
 * The directory of the space in which a path lies, as the judge sees it; nothing for one elsewhere.
 * Only these are shared: their parent is the judge's, so that no program can exchange them.
 */
export function shareOf(path: string): string | undefined {
  if (!path.startsWith(`${VIEW}/`)) return undefined
  const [name = ''] = path.slice(VIEW.length + 1).split('/')
  return /^h10spec-\w+$/.test(name) ? `${VIEW}/${name}` : undefined
}

/** Where a program is to find what the judge sees at this path. */
export function sourceOf(path: string): string {
  return path.startsWith(`${VIEW}/`) ? SPACE + path.slice(VIEW.length) : path
}

/** proc(5): what is mounted, where, of which type and with which options. */
function mountsOf(): readonly (readonly string[])[] {
  const lines = readFileSync('/proc/self/mounts', 'latin1').split('\n')
  return lines.map(line => line.split(' '))
}
