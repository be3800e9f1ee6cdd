import type { Grade, PartGrade } from '../grade.js'
import { countOfPoints } from '../points.js'

/** A part of a grade as platforms that know nothing but tests want it: never negative. */
export interface PointTest {
  readonly part: PartGrade
  /** What it adds to the total, in hundredths, after what is taken off. */
  readonly points: number
  readonly outOf: number
  readonly status: 'passed' | 'failed' | 'neutral'
  /** What came of it, as plain text of several lines. */
  readonly text: string
}

/**
 * The parts of a grade as tests whose points add up to the total. A platform does not know negative
 * points: what is taken off is taken from the last tests that have any.
 */
export function testsOf({ parts }: Grade): PointTest[] {
  const earned = parts.map(({ points }) => Math.round(Math.max(0, points) * 100))
  let taken = parts.reduce((sum, { points }) => sum + Math.round(Math.max(0, -points) * 100), 0)
  const left = earned.toReversed().map(points => {
    const off = Math.min(points, taken)
    taken -= off
    return points - off
  })
  return parts.map((part, nth) => {
    const points = left.at(-1 - nth) ?? 0
    const off = (earned[nth] ?? 0) - points
    return {
      part,
      points,
      outOf: Math.round(part.outOf * 100),
      status: statusOf(part),
      text: textOf(part, off)
    }
  })
}

function statusOf({ kind, state, points, outOf, open }: PartGrade): PointTest['status'] {
  if (state === 'open' || open > 0) return 'neutral'
  if (kind === 'deduction' || kind === 'penalty') return points < 0 ? 'failed' : 'passed'
  return points === outOf ? 'passed' : 'failed'
}

function textOf({ points, outOf, open, because, requirements }: PartGrade, off: number): string {
  const earned = outOf === 0 ? countOfPoints(points) : `${points} of ${countOfPoints(outOf)}`
  return [
    `${earned}: ${because}`,
    ...(off > 0 ? [`taken off these, as told below: ${countOfPoints(off / 100)}`] : []),
    ...(open > 0 ? [`open until a person decides: ${countOfPoints(open)}`] : []),
    ...requirements.map(({ id, title, verdict, percent }) => {
      const partly = percent > 0 && percent < 100 ? ` (${percent} %)` : ''
      return `${verdict}${partly}: ${title} (${id})`
    })
  ].join('\n')
}
