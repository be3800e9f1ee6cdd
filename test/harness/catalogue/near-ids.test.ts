import t from 'tap'
import { nearIds, suggestion } from '../../../harness/catalogue/near-ids.js'

const ids = ['status-line.form', 'status-line.bad-request', 'dates.form', 'head.no-body']

t.test('a slip of the keyboard finds the id', async t => {
  t.same(nearIds('status-lin.form', ids), ['status-line.form'])
  t.same(nearIds('head.nobody', ids), ['head.no-body'])
})

t.test('a part of an id finds every id that holds it, the shortest first', async t => {
  t.same(nearIds('form', ids), ['dates.form', 'status-line.form'])
})

t.test('another word finds none, and at most three are found', async t => {
  t.same(nearIds('zebra', ids), [])
  t.equal(nearIds('a', ['a1', 'a2', 'a3', 'a4']).length, 3)
})

t.test('the end of a message', async t => {
  t.equal(suggestion('dates.from', ids), '; did you mean "dates.form"?')
  t.equal(suggestion('zebra', ids), '')
})
