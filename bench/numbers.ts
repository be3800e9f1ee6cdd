import type { Point } from './bench.js'

/** The middle one, or between the two in the middle. Not a number when there are none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  if (sorted.length % 2 === 1) return sorted[middle] ?? Number.NaN
  return ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2
}

/**
 * The ratio of two subjects: the median of the ratios of each round. What disturbs a machine
 * for some seconds disturbs both, so their ratio is steadier than either.
 */
export function medianRatio(one: readonly number[], other: readonly number[]): number {
  return median(one.flatMap((value, round) => value / (other[round] ?? Number.NaN)))
}

/**
 * How a cost grows: the exponent of the power of the work that fits best, by least squares of
 * the logarithms. 1 is linear, 0 costs the same whatever the work.
 */
export function slope(points: readonly Point[]): number {
  const usable = points.filter(({ work, cost }) => work > 0 && cost > 0)
  const logs = usable.map(({ work, cost }) => [Math.log(work), Math.log(cost)] as const)
  const x = mean(logs.map(([work]) => work))
  const y = mean(logs.map(([, cost]) => cost))
  const covariance = sum(logs.map(([work, cost]) => (work - x) * (cost - y)))
  return covariance / sum(logs.map(([work]) => (work - x) ** 2))
}

/** Three significant digits, as a person reads them. */
export function format(value: number): string {
  if (!Number.isFinite(value)) return '–'
  if (value === 0) return '0'
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))))
  return value.toLocaleString('en', {
    minimumFractionDigits: Math.min(digits, 3),
    maximumFractionDigits: Math.min(digits, 3)
  })
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
