import { join } from 'node:path'
import t from 'tap'
import type { Requirement } from '../../../harness/catalogue/requirement.js'
import { complainOfKnown, loadKnown } from '../../../harness/cli/known.js'
import { recording } from './sample.js'

const library = ['a.b', 'c.d'].map(id => ({ id }) as Requirement)

t.test('a list is read for one target, and narrowed to what is asked', async t => {
  const text = '- { requirement: a.b, reason: x }\n- { requirement: c.d, reason: y }\n'
  const file = join(t.testdir({ 'known.yaml': text }), 'known.yaml')
  const idsOf = (order: Parameters<typeof loadKnown>[1]) =>
    loadKnown(file, order).map(({ requirement }) => requirement)
  t.same(idsOf({ library, targets: 1 }), ['a.b', 'c.d'])
  t.same(idsOf({ library, targets: 1, chosen: library.slice(1) }), ['c.d'])
  t.same(loadKnown(undefined, { library, targets: 2 }), [])
  t.throws(() => idsOf({ library, targets: 2 }), { name: 'UsageError', message: /one target/ })
})

t.test('a list that cannot be read is a usage error with file and line', async t => {
  const file = join(t.testdir({ 'known.yaml': '- requirement: a.c\n  reason: x\n' }), 'known.yaml')
  const order = { library, targets: 1 }
  const message = /known\.yaml:1:3: no requirement is called "a\.c"; did you mean "a\.b"/
  t.throws(() => loadKnown(file, order), { name: 'UsageError', message })
  t.throws(() => loadKnown('/nowhere.yaml', order), { name: 'UsageError' })
})

t.test('a stale entry makes a run fail that would not', async t => {
  const session = recording()
  complainOfKnown([], session)
  t.equal(session.status, 0)
  const place = { file: 'known.yaml', line: 3, column: 1 }
  complainOfKnown([{ place, message: 'it holds' }], session)
  t.match(session, { status: 1, warned: ['h10spec: known.yaml:3:1: it holds\n'] })
})
