import t from 'tap'
import { compare } from '../../../harness/zoo/compare.js'
import type { State } from '../../../harness/zoo/showing.js'

t.test('only what held on the reference can be lost', async t => {
  const reference = { a: shown('held', 'violated'), b: shown('held'), c: shown('held') }
  const mutant = { a: shown('held', 'violated'), b: shown('violated'), c: shown('blocked') }
  const { broken, blocked, faults } = compare(reference, mutant)
  t.same(broken, [{ id: 'b', place: 'topic.feature:0', because: 'violated' }])
  t.same(blocked, [{ id: 'c', place: 'topic.feature:0', because: 'blocked' }])
  t.same(faults, [])
})

t.test('what is broken is not blocked besides, and the first scenario shows it', async t => {
  const reference = { a: shown('held', 'held', 'held') }
  const { broken, blocked } = compare(reference, { a: shown('blocked', 'violated', 'violated') })
  t.match(broken, [{ id: 'a', place: 'topic.feature:1' }])
  t.same(blocked, [])
})

t.test('what is blocked is told apart from what lacks evidence, and before it', async t => {
  const reference = { a: shown('held', 'held'), b: shown('held') }
  const mutant = { a: shown('inconclusive', 'blocked'), b: shown('inconclusive') }
  const { broken, blocked, inconclusive } = compare(reference, mutant)
  t.same(broken, [])
  t.match(blocked, [{ id: 'a', place: 'topic.feature:1' }])
  t.match(inconclusive, [{ id: 'b' }])
  t.equal(inconclusive.length, 1)
})

t.test('a failure of the judge is a fault', async t => {
  t.match(compare({ a: shown('held') }, { a: shown('error') }).faults, [{ id: 'a' }])
})

function shown(...states: readonly State[]) {
  return states.map((state, nth) => ({ place: `topic.feature:${nth}`, state, because: state }))
}
