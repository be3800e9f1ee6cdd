import t from 'tap'
import { judge, verdictsOf } from './support/h10spec.js'

const spoiled = ['fail', 'warn', 'blocked', 'inconclusive', 'error']

for (const target of ['httpfs', 'httpc']) {
  t.test(`${target} meets every requirement, and does so again`, async t => {
    const first = await judge(target)
    const again = await judge(target, '--no-segmentation')
    const wrong = first.run.requirements.filter(({ verdict }) => spoiled.includes(verdict))
    t.same(
      wrong.map(({ id, verdict }) => `${id}: ${verdict}`),
      []
    )
    t.equal(first.exitCode, 0)
    t.ok(first.run.complete)
    t.same(verdictsOf(again.run), verdictsOf(first.run))
  })
}
