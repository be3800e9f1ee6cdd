import { createHash } from 'node:crypto'
import type { Part } from './lane.js'
import type { Place } from './place.js'

// Topics in which the judge or the server waits. What takes longest begins first: nobody is to wait
// for it alone in the end.
const LONG = ['timeout', 'start-up', 'generated-requests', 'exhaustion', 'keep-alive']

// For each part its feature is read anew, which takes as long as a usual scenario does.
const MOST = 16
const LEAST = 4

/**
 * Scenarios in the parts in which they are dealt out to whichever lane is free, in an order that
 * follows from the seed. The parts become small towards the end, so that all lanes end together.
 */
export function partsOf(places: readonly Place[], lanes: number, seed: number): Part[] {
  const features = shuffled([...linesByFeature(places)], seed)
  const ordered = [...features.filter(isLong), ...features.filter(each => !isLong(each))]
  let left = places.length
  return ordered.flatMap(feature => {
    const [name, lines] = feature
    const parts = cut(lines, isLong(feature) ? LEAST : sizeFor(left, lanes))
    left -= lines.length
    return parts.map(part => [pathOf(name, part)])
  })
}

/** One path for each feature: cucumber searches the disk anew for every path that it is given. */
export function pathsOf(places: readonly Place[]): Part {
  return [...linesByFeature(places)].map(([name, lines]) => pathOf(name, lines))
}

/** A feature's path, and the lines of its scenarios. */
type Lines = readonly [name: string, lines: readonly number[]]

function linesByFeature(places: readonly Place[]): ReadonlyMap<string, readonly number[]> {
  const lines = new Map<string, number[]>()
  for (const { feature, line } of places) {
    const own = lines.get(feature)
    if (own) own.push(line)
    else lines.set(feature, [line])
  }
  return lines
}

function pathOf(feature: string, lines: readonly number[]): string {
  return [feature, ...lines].join(':')
}

/** Half of what would be a fair share of what is left. */
function sizeFor(left: number, lanes: number): number {
  return Math.min(MOST, Math.max(LEAST, Math.ceil(left / lanes / 2)))
}

function cut(lines: readonly number[], most: number): number[][] {
  const count = Math.ceil(lines.length / most)
  const size = Math.ceil(lines.length / count)
  return Array.from({ length: count }, (_, nth) => lines.slice(nth * size, (nth + 1) * size))
}

function isLong([name]: Lines): boolean {
  return LONG.some(topic => name.endsWith(`/${topic}.feature`))
}

function shuffled(features: readonly Lines[], seed: number): readonly Lines[] {
  const ranked = features.map(feature => ({ feature, rank: rankOf(feature, seed) }))
  const sorted = ranked.toSorted((one, other) => (one.rank < other.rank ? -1 : 1))
  return sorted.map(({ feature }) => feature)
}

function rankOf([name]: Lines, seed: number): string {
  return createHash('sha256').update(`${seed}:${name}`).digest('hex')
}
