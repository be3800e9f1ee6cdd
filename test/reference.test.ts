import t from 'tap'
import { judge, verdictsOf } from './support/h10spec.js'

const spoiled = ['fail', 'warn', 'blocked', 'inconclusive', 'error']

// What each showed when it was judged whole.
const shown = new Map<string, Readonly<Record<string, string>>>()

for (const target of ['httpfs', 'httpc']) {
  // By the letter everything is asked that a usual run asks, and nothing weighs less.
  t.test(`${target} meets every requirement, and the letter of RFC 1945`, async t => {
    const { run, exitCode } = await judge(target, '--strict', '--hosted')
    shown.set(target, verdictsOf(run))
    const wrong = run.requirements.filter(({ verdict }) => spoiled.includes(verdict))
    t.same(
      wrong.map(({ id, verdict }) => `${id}: ${verdict}`),
      []
    )
    t.equal(exitCode, 0)
    t.ok(run.complete)
  })
}

// Where time has a say, and a verdict could differ.
t.test('the same target gets the same verdicts again, beside less', async t => {
  const timed = ['--only', 'keep-alive', 'exhaustion', 'concurrency', 'framing-length', 'start-up']
  const { run } = await judge('httpfs', '--strict', '--no-segmentation', ...timed)
  const ids = run.requirements.map(({ id }) => id)
  t.ok(ids.length > timed.length)
  const first = ids.map(id => [id, shown.get('httpfs')?.[id]])
  t.same(verdictsOf(run), Object.fromEntries(first))
})
