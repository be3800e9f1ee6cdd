import type { ClassEntry, Standing } from '../grade.js'

/** What the points of a class look like. All numbers are points, rounded to a hundredth. */
export interface Distribution {
  readonly count: number
  readonly mean: number
  readonly median: number
  readonly lowest: number
  readonly highest: number
  /** The standard deviation of these students, not an estimate for others. */
  readonly deviation: number
}

/** Of all who have a grade; undefined of nobody. */
export function distributionOf(entries: readonly ClassEntry[]): Distribution | undefined {
  const points = entries
    .filter(hasGrade)
    .map(hundredthsOf)
    .toSorted((a, b) => a - b)
  const [lowest] = points
  const highest = points.at(-1)
  if (lowest === undefined || highest === undefined) return undefined
  const half = (points.length - 1) / 2
  const median = ((points[Math.floor(half)] ?? 0) + (points[Math.ceil(half)] ?? 0)) / 2
  return {
    count: points.length,
    mean: rounded(meanOf(points) / 100),
    median: rounded(median / 100),
    lowest: lowest / 100,
    highest: highest / 100,
    deviation: rounded(deviationOf(points) / 100)
  }
}

/** How a class does on one requirement. */
export interface Item {
  readonly id: string
  /** Of how many it is known whether it holds. */
  readonly judged: number
  readonly held: number
  readonly doubtful: number
  /** The point-biserial correlation of holding it with the points; undefined where all do the same. */
  readonly discrimination?: number
}

/** Counts every requirement that was judged for somebody. What a program leaves out does not hold. */
export function itemOf(id: string, entries: readonly ClassEntry[]): Item {
  const seen = entries.flatMap(entry => {
    const standing = entry.requirements[id]
    return standing === undefined ? [] : [{ standing, points: hundredthsOf(entry) }]
  })
  const known = seen.filter(({ standing }) => standing !== 'doubtful')
  const held = known.filter(({ standing }) => isHeld(standing))
  const discrimination = pointBiserial(
    held.map(({ points }) => points),
    known.filter(({ standing }) => !isHeld(standing)).map(({ points }) => points)
  )
  return {
    id,
    judged: known.length,
    held: held.length,
    doubtful: seen.length - known.length,
    ...(discrimination !== undefined && { discrimination })
  }
}

/** How many submissions have so many points: bars of equal width from 0 to the most there can be. */
export function barsOf(entries: readonly ClassEntry[], most: number, count: number): number[] {
  const width = Math.round(most * 100) / count
  const bars = Array.from({ length: count }, () => 0)
  for (const entry of entries.filter(hasGrade)) {
    const nth = width === 0 ? 0 : Math.floor(hundredthsOf(entry) / width)
    const bar = Math.min(count - 1, nth)
    bars[bar] = (bars[bar] ?? 0) + 1
  }
  return bars
}

function pointBiserial(held: readonly number[], others: readonly number[]): number | undefined {
  const all = [...held, ...others]
  const spread = deviationOf(all)
  if (held.length === 0 || others.length === 0 || spread === 0) return undefined
  const weight = Math.sqrt((held.length / all.length) * (others.length / all.length))
  return rounded(((meanOf(held) - meanOf(others)) / spread) * weight)
}

function isHeld(standing: Standing): boolean {
  return standing === 'held'
}

/** What the judge failed on has none, and a 0 would be one. */
function hasGrade({ grade }: ClassEntry): boolean {
  return !grade.unjudged
}

function hundredthsOf({ grade }: ClassEntry): number {
  return Math.round(grade.points * 100)
}

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / Math.max(1, numbers.length)
}

function deviationOf(numbers: readonly number[]): number {
  const mean = meanOf(numbers)
  return Math.sqrt(meanOf(numbers.map(each => (each - mean) ** 2)))
}

function rounded(number: number): number {
  return Math.round(number * 100) / 100
}
