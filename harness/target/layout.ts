import { cpSync, existsSync, lstatSync, readdirSync } from 'node:fs'
import { basename, join, normalize } from 'node:path'
import type { ServerAdapter } from './adapter.js'
import { AdapterError } from './adapter-error.js'
import { isFixedPlace, plainPlace } from './fixed-place.js'
import { expand } from './placeholders.js'
import { commonValues } from './prepare-launch.js'
import { asJudgeSees } from './sandbox-command.js'
import { type Seat, sandboxSeatAt, seatAt } from './seat.js'
import { StartFailure } from './start-failure.js'

/** Where a root lies that is not just anywhere. */
export interface Layout {
  /** From the directory that the program starts in; `.` for that directory itself. */
  readonly within: string
  /** The directory of which a copy is made; nothing where the program has none of its own. */
  readonly program: string | undefined
  /** Set where it lies at a fixed place: from where that way leads, instead. */
  readonly seat?: Seat & { readonly place: string }
}

// What a program is made of takes a second to copy. A home directory, named by mistake, does not.
const MOST = 256 * 1024 * 1024

/** How the root of this server lies, unless it may lie anywhere. `scratch` is its own directory. */
export function layoutOf(adapter: ServerAdapter, scratch = ''): Layout | undefined {
  const { root = 'absolute', cwd, here, sandbox } = adapter
  if (root === 'absolute') return undefined
  if (isFixedPlace(root)) return fixedLayout(adapter, plainPlace(root), scratch)
  const within = root === 'relative' ? 'root' : normalize(root).replace(/\/$/, '')
  const isAnew = cwd.startsWith('{scratch}') || cwd.startsWith('{root}')
  const program = asJudgeSees(sandbox, expand(cwd, commonValues('', here)))
  return { within, program: isAnew ? undefined : program }
}

/** In a sandbox there is nothing around it; elsewhere all that the program uses has to stay. */
function fixedLayout(adapter: ServerAdapter, place: string, scratch: string): Layout {
  const { cwd, here, sandbox } = adapter
  const values = commonValues(scratch, here)
  const own = [scratch, values['here'] ?? '', expand(cwd, values)].filter(isFixedPlace)
  const seat = sandbox?.before ? sandboxSeatAt(place, sandbox.copy?.to) : seatAt(place, own)
  return { within: seat.within, program: undefined, seat: { ...seat, place } }
}

/**
 * Throws an AdapterError when the directory of a program, of which a copy is made for its root, is
 * too large for that.
 */
export function requireCopyable(adapter: ServerAdapter, most = MOST): void {
  const { program } = layoutOf(adapter) ?? {}
  if (program === undefined || !existsSync(program) || sizeOf(program, most) <= most) return
  const limit = `${Math.floor(most / 1024 / 1024)} MiB`
  throw new AdapterError(
    `${adapter.name}: root: ${adapter.root} has ${program} copied, which holds more than ${limit}; take what is no part of the program out of it, or name the directory that it starts in as cwd`
  )
}

/** In octets; what lies beyond `most` is not looked at. */
function sizeOf(path: string, most: number): number {
  const stat = lstatSync(path)
  if (!stat.isDirectory()) return stat.size
  let bytes = 0
  for (const name of readdirSync(path)) {
    if (name !== '.git') bytes += sizeOf(join(path, name), most - bytes)
    if (bytes > most) break
  }
  return bytes
}

/**
 * Copies a program's directory: what a judge fills and empties is never the original. Throws
 * StartFailure when that would be too much.
 */
export function copyProgram(from: string, to: string): void {
  if (!existsSync(from)) return
  let bytes = 0
  cpSync(from, to, { recursive: true, verbatimSymlinks: true, filter })

  function filter(path: string): boolean {
    const stat = lstatSync(path)
    bytes += stat.size
    if (bytes > MOST) throw new StartFailure(`${from} is too large to be copied for its root`, '')
    const isOrdinary = stat.isFile() || stat.isDirectory() || stat.isSymbolicLink()
    return isOrdinary && basename(path) !== '.git'
  }
}

/** The names in the directory of a program; none where it has none. */
export function namesIn({ program }: Layout): readonly string[] {
  if (program === undefined || !existsSync(program)) return []
  return readdirSync(program).filter(name => name !== '.git')
}
