import t from 'tap'
import { outlook, predict } from '../../../harness/cli/prediction.js'
import { nodeClient, nodeServer } from '../target/programs.js'

const requirements = Array.from({ length: 100 }, () => ({ suite: 'server' }) as const)

t.test('a run takes longer with its requests cut, and with a slow program', t => {
  const adapter = nodeServer('')
  const whole = predict({ adapter, requirements, segmentation: false })
  const cut = predict({ adapter, requirements, segmentation: true })
  const slow = predict({ adapter: { ...adapter, slow: 4 }, requirements, segmentation: false })
  t.ok(cut.likely > whole.likely)
  t.ok(slow.likely > cut.likely)
  const client = { adapter: nodeClient(''), requirements }
  t.same(predict({ ...client, segmentation: true }), predict({ ...client, segmentation: false }))
  t.end()
})

t.test('the bound leaves room for a target that keeps the judge waiting', t => {
  const effort = { adapter: nodeServer(''), requirements, segmentation: false }
  const { likely, bound } = predict(effort)
  t.ok(bound > 10 * likely)
  t.ok(predict({ ...effort, patience: 20_000 }).bound > bound)
  t.equal(predict({ ...effort, patience: 100 }).bound, bound)
  t.end()
})

t.test('what is to come is told on one line', t => {
  t.equal(
    outlook('a\nb', 1, { likely: 41.2, bound: 712 }),
    'a b: 1 requirement, about 42 s, at most 12 min\n'
  )
  t.match(outlook('x', 2, { likely: 1, bound: 1 }), 'x: 2 requirements')
  t.end()
})
