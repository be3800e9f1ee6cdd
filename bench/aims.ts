import type { Aim, Row } from './bench.js'
import { median, medianRatio } from './numbers.js'

/** A ratio that is aimed at. */
export interface Goal {
  readonly text: string
  /** The best of whom counts. */
  readonly peers: readonly string[]
  readonly rows: (name: string) => boolean
  /** At least so much of the peer's, or with `most` at most so much. */
  readonly bound: number
  readonly most?: boolean
  /** Whose ratio it is; `httpfs` unless told. */
  readonly subject?: string
}

/** The median over the rows of the ratio to the best peer. What nobody measured is left out. */
export function aimsOf(rows: readonly Row[], goals: readonly Goal[]): Aim[] {
  return goals.flatMap(goal => {
    const ratios = rows
      .filter(({ name }) => goal.rows(name))
      .map(row => ratioToBest(row, goal))
      .filter(ratio => !Number.isNaN(ratio))
    if (ratios.length === 0) return []
    const ratio = median(ratios)
    const isMet = goal.most ? ratio <= goal.bound : ratio >= goal.bound
    return [{ text: goal.text, ratio, bound: goal.bound, isMet }]
  })
}

function ratioToBest({ figures }: Row, { peers, subject = 'httpfs', most = false }: Goal): number {
  const own = figures.get(subject) ?? []
  const ratios = peers
    .map(peer => medianRatio(own, figures.get(peer) ?? []))
    .filter(ratio => !Number.isNaN(ratio))
  if (ratios.length === 0) return Number.NaN
  return most ? Math.max(...ratios) : Math.min(...ratios)
}
