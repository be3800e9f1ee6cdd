import t from 'tap'
import { partsOf } from '../../../harness/zoo/suspects.js'
import { lossOf, mutantOf } from './sample.js'

const five = ['a', 'b', 'c', 'd', 'e'].map(name => mutantOf({ name, breaks: [`${name}.one`] }))

t.test('who breaks less than it says is looked at alone, and the others without it', async t => {
  t.same(parted(['a.one', 'b.one', 'd.one', 'e.one']), ['c', 'abde'])
  t.same(parted(['a.one', 'd.one', 'e.one']), ['b', 'c', 'ade'])
  t.same(parted(['a.one', 'b.one', 'c.two', 'd.one', 'e.one']), ['c', 'abde'])
  t.same(parted(['a.one', 'a.two', 'b.one', 'c.one', 'd.one']), ['e', 'abcd'], 'extras wait')
})

t.test('when only more is broken, those at home there are suspects', async t => {
  const all = five.map(({ name }) => `${name}.one`)
  t.same(parted([...all, 'b.two', 'e.three', 'e.four']), ['b', 'e', 'acd'])
  t.same(parted([...all, 'elsewhere.two']), ['abc', 'de'])
})

t.test('where too many are suspects, one is likely to hide the others', async t => {
  t.same(parted(['a.one', 'b.one']), ['abc', 'de'])
  t.same(parted([]), ['abc', 'de'])
})

function parted(broken: readonly string[]): string[] {
  const parts = partsOf(five, broken.map(lossOf))
  return parts.map(part => part.map(({ name }) => name).join(''))
}
