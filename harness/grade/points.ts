/**
 * Points are counted in whole hundredths: 0.1 and 0.2 are 10 and 20, and their sum is 30. They
 * become decimals once, when they are written.
 */
export type Hundredths = number

/** The hundredths of a decimal with at most two digits behind the point; undefined of any other. */
export function hundredths(points: number): Hundredths | undefined {
  const whole = Math.round(points * 100)
  return whole / 100 === points ? whole : undefined
}

/** The decimal that is nearest to so many hundredths, which is written with two digits at most. */
export function decimal(points: Hundredths): number {
  return points / 100
}

/** With its noun: 1 point, 2.5 points. */
export function countOfPoints(points: number): string {
  return `${points} ${points === 1 ? 'point' : 'points'}`
}
