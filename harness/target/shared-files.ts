import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeFileSync
} from 'node:fs'
import { dirname } from 'node:path'
import { handOver } from './ownership.js'
import type { SandboxUser } from './sandbox-command.js'

/** What a program in a sandbox did to the files that it shares with the judge: its own fault. */
export class SpoiltFiles extends Error {
  override readonly name = 'SpoiltFiles'
}

/** Whom the judge shares its files with; nobody where a program has the same rights as the judge. */
export type Partner = SandboxUser | undefined

/**
 * Does something to shared files, at once. Throws SpoiltFiles where the system refuses: the program filled
 * what it was given, or put something else where the judge has a file. Without a partner that is
 * the judge's own trouble.
 */
export function withShared<Result>(partner: Partner, act: () => Result): Result {
  try {
    return partner?.lendsRights ? as(partner.inside, act) : act()
  } catch (error) {
    if (partner === undefined || !(error instanceof Error) || !('code' in error)) throw error
    const what = error.code === 'ENOSPC' ? 'it is full' : error.message
    throw new SpoiltFiles(`the program spoilt the directory that it was given: ${what}`)
  }
}

/** Nothing of the judge runs meanwhile: what is done here waits for nothing. */
function as<Result>(user: number, act: () => Result): Result {
  if (process.geteuid?.() === user) return act()
  process.setegid?.(user)
  process.seteuid?.(user)
  try {
    return act()
  } finally {
    process.seteuid?.(0)
    process.setegid?.(0)
  }
}

// Whoever opens a pipe waits for its other end. A program may put one where a file was.
const { O_CREAT, O_NONBLOCK, O_RDONLY, O_TRUNC, O_WRONLY } = constants

/** Writes a file that the partner may change; directories come as needed. */
export function writeShared(path: string, content: Buffer, partner: Partner): void {
  makeFolder(dirname(path), partner)
  withFile(path, O_WRONLY | O_CREAT | O_TRUNC | O_NONBLOCK, file => writeFileSync(file, content))
  handOver(path, partner?.outside)
}

/** The content of a file; nothing when there is none. */
export function readShared(path: string): Buffer | undefined {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isFile()) return undefined
  return withFile(path, O_RDONLY | O_NONBLOCK, file => readFileSync(file))
}

/** Makes a directory, and those above it, all of them the partner's. */
export function makeFolder(path: string, partner: Partner): void {
  const first = mkdirSync(path, { recursive: true })
  if (first !== undefined) handOver(first, partner?.outside)
}

function withFile<Result>(path: string, flags: number, use: (file: number) => Result): Result {
  const file = openSync(path, flags)
  try {
    if (!fstatSync(file).isFile()) throw Object.assign(new Error(`${path} is no file`), NO_FILE)
    return use(file)
  } finally {
    closeSync(file)
  }
}

const NO_FILE = { code: 'EINVAL' } as const
