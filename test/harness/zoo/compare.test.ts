import t from 'tap'
import { compare } from '../../../harness/zoo/compare.js'
import type { State } from '../../../harness/zoo/showing.js'

t.test('only what held on the reference can be lost', async t => {
  const reference = { a: shown('held', 'violated'), b: shown('held'), c: shown('held') }
  const mutant = { a: shown('held', 'violated'), b: shown('violated'), c: shown('unseen') }
  const { broken, blinded, faults } = compare(reference, mutant)
  t.same(broken, [{ id: 'b', place: 'topic.feature:0', because: 'violated' }])
  t.same(blinded, [{ id: 'c', place: 'topic.feature:0', because: 'unseen' }])
  t.same(faults, [])
})

t.test('what is broken is not blinded, and the first scenario shows it', async t => {
  const reference = { a: shown('held', 'held', 'held') }
  const { broken, blinded } = compare(reference, { a: shown('unseen', 'violated', 'violated') })
  t.match(broken, [{ id: 'a', place: 'topic.feature:1' }])
  t.same(blinded, [])
})

t.test('a failure of the judge is a fault', async t => {
  t.match(compare({ a: shown('held') }, { a: shown('error') }).faults, [{ id: 'a' }])
})

function shown(...states: readonly State[]) {
  return states.map((state, nth) => ({ place: `topic.feature:${nth}`, state, because: state }))
}
