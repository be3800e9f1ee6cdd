import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { isIn, needed, partsOf } from './fixed-place.js'

/**
 * A directory that is put in the place of another one, for one program alone:
 *
 *     /var                  the ground            area/site/            what is put there
 *     /var/lib              is kept               area/site/lib         empty: a place to show it at
 *     /var/www/html         the fixed place       area/site/www/html    the root
 */
export interface Seat {
  readonly ground: string
  /** From there, as `www/html`. */
  readonly within: string
  /** Paths from the ground that the program finds as they are. */
  readonly kept: readonly string[]
}

/** A seat, and the directory that is put there. */
export interface Seated extends Seat {
  readonly site: string
  /** The fixed place, as the program names it. */
  readonly place: string
}

/** A directory with more in it is a store, as of caches, and no program needs all of it. */
const MANY = 256

/** The seat of a root at a fixed place. `own` are the directories of the program. */
export function seatAt(place: string, own: readonly string[]): Seat {
  const { ground, within } = partsOf(place)
  const replaced = [within.split('/')[0] ?? '', `${within}-sibling`, 'canary.txt']
  const kept = keptIn(ground, own).filter(name => !replaced.includes(name))
  return { ground, within, kept }
}

// Where everybody may write, names come and go, and belong to others.
function keptIn(ground: string, own: readonly string[]): readonly string[] {
  const names = readdirSync(ground)
  const isShared = (statSync(ground).mode & 0o1000) !== 0
  if (!isShared && names.length <= MANY) return names
  const below = needed(own).filter(path => path !== ground && isIn(path, ground))
  const wanted = below.map(path => relative(ground, path).split('/')[0])
  return names.filter(name => wanted.includes(name))
}

/**
 * The seat in a sandbox, in which nothing is but what is shown there. `copy` is where the program
 * finds its own directory.
 */
export function sandboxSeatAt(place: string, copy: string | undefined): Seat {
  const ground = dirname(place)
  const isBelow = copy !== undefined && copy !== ground && isIn(copy, ground)
  return { ground, within: relative(ground, place), kept: isBelow ? [relative(ground, copy)] : [] }
}

/** Makes the places at which a program is to find what is kept. Links are made as they are. */
export function makePlaces({ ground, kept, site }: Seated): void {
  for (const path of kept) makePlace(join(ground, path), join(site, path))
}

function makePlace(from: string, to: string): void {
  const stat = lstatSync(from, { throwIfNoEntry: false })
  if (stat?.isSymbolicLink()) symlinkSync(readlinkSync(from), to)
  else if (stat === undefined || stat.isDirectory()) mkdirSync(to, { recursive: true })
  else writeFileSync(to, '')
}

/** From where to where what is kept is shown. */
export function shownAt({ ground, kept, site }: Seated): readonly string[][] {
  const isLink = (path: string) => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()
  const pairs = kept.map(path => [join(ground, path), join(site, path)])
  return pairs.filter(([from = '']) => !isLink(from))
}

/**
 * What is shown in a sandbox, and where. On the ground of everything, and where the program finds its
 * own directory, it is only the root and what lies beside it to show an escape.
 */
export function sandboxPairs(
  { ground, within, site }: Seated,
  copy: string | undefined
): readonly (readonly [string, string])[] {
  const isFree = ground !== '/' && !(copy !== undefined && isIn(ground, copy))
  if (isFree) return [[site, ground]]
  const names = [within, `${within}-sibling`, 'canary.txt']
  return names.map(name => [join(site, name), join(ground, name)] as const)
}
