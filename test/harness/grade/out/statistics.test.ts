import t from 'tap'
import type { ClassEntry, Standing } from '../../../../harness/grade/grade.js'
import { barsOf, distributionOf, itemOf } from '../../../../harness/grade/out/statistics.js'

t.test('a class has a mean, a median and a spread', async t => {
  t.equal(distributionOf([]), undefined)
  t.same(distributionOf([2, 4, 4, 4, 5, 5, 7, 9].map(points => entry(points))), {
    count: 8,
    mean: 5,
    median: 4.5,
    lowest: 2,
    highest: 9,
    deviation: 2
  })
  t.same(distributionOf([entry(0.1), entry(0.2)])?.mean, 0.15)
})

t.test('the point-biserial correlation is Pearson’s, with a 1 for who holds it', async t => {
  const scores = [3, 5, 6, 8, 9]
  const holds = [0, 0, 1, 0, 1]
  const entries = scores.map((points, nth) => entry(points, holds[nth] ? 'held' : 'broken'))
  const { discrimination, held, judged } = itemOf('x', entries)
  t.same([held, judged], [2, 5])
  t.equal(discrimination, Math.round(pearson(scores, holds) * 100) / 100)
})

t.test('what is in doubt is not counted, and where all do the same nothing is told', async t => {
  const doubtful = itemOf('x', [entry(1, 'held'), entry(2, 'doubtful'), entry(3)])
  t.same(doubtful, { id: 'x', judged: 1, held: 1, doubtful: 1 })
  t.equal(itemOf('x', [entry(5, 'held'), entry(5, 'broken')]).discrimination, undefined)
  t.equal(itemOf('x', [entry(5, 'lacking')]).held, 0)
})

t.test('every submission is in one bar, the best in the last', async t => {
  t.same(
    barsOf(
      [0, 0.99, 1, 11.99, 12].map(points => entry(points)),
      12,
      12
    ),
    [2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2]
  )
  t.same(barsOf([entry(0)], 0, 1), [1])
})

function entry(points: number, standing?: Standing): ClassEntry {
  return {
    grade: {
      schema: 'h10spec-grade/v1',
      submission: 'ada',
      rubric: { name: 'x', version: '1' },
      points,
      outOf: 10,
      bonus: 2,
      open: 0,
      parts: [],
      attention: [],
      complete: true
    },
    requirements: standing ? { x: standing } : {},
    findings: []
  }
}

function pearson(xs: readonly number[], ys: readonly number[]): number {
  const mean = (all: readonly number[]) => all.reduce((a, b) => a + b, 0) / all.length
  const [mx, my] = [mean(xs), mean(ys)]
  const sum = (of: (x: number, y: number) => number) =>
    xs.reduce((total, x, nth) => total + of(x - mx, (ys[nth] ?? 0) - my), 0)
  return sum((x, y) => x * y) / Math.sqrt(sum(x => x * x) * sum((_, y) => y * y))
}
