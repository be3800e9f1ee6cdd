import t from 'tap'
import type { Outcome } from '../../../harness/zoo/outcome.js'
import { sortOut } from '../../../harness/zoo/suspects.js'
import { lossOf, mutantOf } from './sample.js'

const five = ['a', 'b', 'c', 'd', 'e'].map(name => mutantOf({ name, breaks: [`${name}.one`] }))
const all = five.map(({ name }) => `${name}.one`)

t.test(
  'who only breaks less than it says is looked at again, and the others are caught',
  async t => {
    t.same(sorted(['a.one', 'b.one', 'd.one', 'e.one']), { caught: 'abde', again: ['c'] })
    t.same(sorted(['c.one']), { caught: 'c', again: ['abde'] }, 'which one is likely to hide')
  }
)

t.test(
  'where more is broken as well nobody is caught, and who is short looked at alone',
  async t => {
    const sorting = sorted(['a.one', 'b.one', 'c.two', 'd.one', 'e.one'])
    t.same(sorting, { caught: '', again: ['c', 'abde'] })
    const wide = sorted(['a.one', 'a.two', 'b.one', 'c.one', 'd.one'])
    t.same(wide, { caught: '', again: ['e', 'abcd'] }, 'extras wait')
  }
)

t.test('of a run that was cut short nobody is caught', async t => {
  t.same(sorted(['a.one', 'b.one', 'd.one', 'e.one'], 'error'), {
    caught: '',
    again: ['c', 'abde']
  })
  t.same(sorted([], 'stillborn'), { caught: '', again: ['abc', 'de'] })
})

t.test('when only more is broken, those at home there are suspects', async t => {
  const own = sorted([...all, 'b.two', 'e.three', 'e.four'], 'overkill')
  t.same(own, { caught: '', again: ['b', 'e', 'acd'] })
  t.same(sorted([...all, 'elsewhere.two'], 'overkill'), { caught: '', again: ['abc', 'de'] })
})

t.test('where too many are suspects it is halved', async t => {
  t.same(sorted([]), { caught: '', again: ['abc', 'de'] })
  t.same(sorted(['a.one', 'b.one', 'x.one']), { caught: '', again: ['abc', 'de'] })
})

function sorted(broken: readonly string[], outcome: Outcome = 'escaped') {
  const finding = {
    outcome,
    broken: broken.map(lossOf),
    blocked: [],
    inconclusive: [],
    duration: 1
  }
  const { caught, again } = sortOut(five, finding)
  const names = (litter: typeof caught) => litter.map(({ name }) => name).join('')
  return { caught: names(caught), again: again.map(names) }
}
