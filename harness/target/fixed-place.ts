import { realpathSync, statSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { basename, delimiter, dirname, isAbsolute, join, normalize, relative } from 'node:path'
import { packageRoot } from './root.js'

/** Whether a root is a fixed place on the disk, as `/var/www/html`. */
export function isFixedPlace(root: string | undefined): root is string {
  return root !== undefined && isAbsolute(root)
}

/** Whether the program always publishes this root, wherever it lies, so that it is told none. */
export function isOwnRoot(root: string | undefined): boolean {
  return (root?.startsWith('.') ?? false) || isFixedPlace(root)
}

/** Its path without a slash behind it. */
export function plainPlace(root: string): string {
  return normalize(root).replace(/(?<=.)\/$/, '')
}

/**
 * Why nothing else may be put where this directory is, in words that follow "it"; nothing where it
 * may. `own` are the directories of the program.
 */
export function refusalOfPlace(root: string, own: readonly string[]): string | undefined {
  const { ground, within } = partsOf(plainPlace(root))
  const place = join(ground, within)
  const [, system] = SYSTEM.exec(place) ?? []
  if (system !== undefined) return `belongs to the system, as all of ${system} does`
  if (TOPS.includes(place)) return 'holds more than a site'
  const held = needed(own).find(path => isIn(path, place))
  return held === undefined ? undefined : `holds ${held}, which the program or its judge needs`
}

// What the system consists of, and what the kernel tells of itself.
const SYSTEM = /^(\/(?:usr|etc|bin|sbin|lib\w*|boot|proc|sys|dev|run))(?:\/|$)/

const TOPS = ['/', '/var', '/home', '/root', '/opt', '/mnt', '/media', '/tmp', '/var/tmp']

/** What has to stay where it is. */
export function needed(own: readonly string[]): readonly string[] {
  const programs = (process.env['PATH'] ?? '').split(delimiter).filter(isAbsolute)
  return [...own, homedir(), packageRoot(), process.execPath, tmpdir(), ...programs]
}

/** A place in two parts: the nearest directory above it that exists, and the way from there. */
export interface Parts {
  /** Free of symbolic links. */
  readonly ground: string
  readonly within: string
}

export function partsOf(place: string): Parts {
  let above = dirname(place)
  while (!statSync(above, { throwIfNoEntry: false })?.isDirectory()) above = dirname(above)
  return { ground: realpathSync(above), within: relative(above, place) || basename(place) }
}

/** Whether a path is that of a directory, or leads into it. */
export function isIn(path: string, directory: string): boolean {
  return `${path}/`.startsWith(directory === '/' ? '/' : `${directory}/`)
}
