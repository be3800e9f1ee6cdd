import { lstatSync, mkdirSync, realpathSync, symlinkSync, unlinkSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { oneLine } from '../report/printable.js'
import { attempt, UnpackFailure } from './unpack-failure.js'
import { usualLimits } from './unpack-limits.js'

/** A symbolic link as an archive has it: where it lies, from the top, and what it says. */
export interface Link {
  readonly path: string
  readonly to: string
}

/**
 * Makes the links that stay inside of `top` and lead somewhere, and returns the others, of which
 * none is left. Throws an UnpackFailure for one that lies behind another one.
 */
export function makeLinks(top: string, links: readonly Link[]): readonly Link[] {
  const made = links.filter(mayLead)
  for (const link of made) make(top, link)
  remove(top, made)
  // What rests on a link that is gone leads nowhere now.
  remove(top, made)
  return links.filter(({ path }) => kindOf(join(top, path)) !== 'link')
}

/** What was left out, in one line; nothing where nothing was. */
export function leftOutLine(links: readonly Link[]): string | undefined {
  const [first, ...others] = links.map(({ path, to }) => oneLine(`${path} -> ${to}`.slice(0, 200)))
  if (first === undefined) return undefined
  const more = others.length === 0 ? '' : `, and ${others.length} more`
  return `left out, since it leads to nothing in the submission: ${first}${more}`
}

/** By its words alone: those that lead on by others are looked at once all are made. */
function mayLead({ path, to }: Link): boolean {
  if (to === '' || to.includes('\0') || Buffer.byteLength(to) > usualLimits.path) return false
  const target = posix.normalize(posix.join(posix.dirname(path), to))
  return !posix.isAbsolute(to) && target !== '..' && !target.startsWith('../')
}

/**
 * An earlier link may stand where this one says that a directory is, and lead anywhere: so nothing
 * is made before it is known that all above it are directories.
 */
function make(top: string, { path, to }: Link): void {
  const folder = dirname(path)
  const above = folder.split('/').map((_, nth, names) => names.slice(0, nth + 1).join('/'))
  if (above.some(each => kindOf(join(top, each)) === 'link')) {
    throw new UnpackFailure(path, 'lies behind a link')
  }
  attempt(path, 'is both a file and a directory', () =>
    mkdirSync(join(top, folder), { recursive: true, mode: 0o755 })
  )
  attempt(path, 'is there twice', () => symlinkSync(to, join(top, path)))
}

/** Removes those that lead out, or nowhere. */
function remove(top: string, links: readonly Link[]): void {
  const inside = realpathSync.native(top)
  for (const place of links.map(({ path }) => join(top, path))) {
    const real = realOf(place)
    const stays = real === inside || real?.startsWith(`${inside}/`)
    if (!stays && kindOf(place) === 'link') unlinkSync(place)
  }
}

/** As the kernel finds it: Node itself takes the `..` behind a link for what its words say. */
function realOf(path: string): string | undefined {
  try {
    return realpathSync.native(path)
  } catch {
    return undefined
  }
}

function kindOf(path: string): 'link' | 'other' | undefined {
  const stat = lstatSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return undefined
  return stat.isSymbolicLink() ? 'link' : 'other'
}
