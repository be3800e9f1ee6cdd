import t from 'tap'
import { judge, verdictsOf } from './support/h10spec.js'

const spoiled = ['fail', 'warn', 'blocked', 'inconclusive', 'error']

for (const target of ['httpfs', 'httpc']) {
  t.test(`${target} meets every requirement`, async t => {
    const { run, exitCode } = await judge(target)
    const wrong = run.requirements.filter(({ verdict }) => spoiled.includes(verdict))
    t.same(
      wrong.map(({ id, verdict }) => `${id}: ${verdict}`),
      []
    )
    t.equal(exitCode, 0)
    t.ok(run.complete)
  })
}

t.test('the same target gets the same verdicts again', async t => {
  const first = await judge('httpfs', '--no-segmentation')
  const again = await judge('httpfs', '--no-segmentation')
  t.same(verdictsOf(again.run), verdictsOf(first.run))
})
