import t from 'tap'
import type { Requirement } from '../../../harness/catalogue/requirement.js'
import { checkNames, selectRequirements } from '../../../harness/suite/selection.js'

const requirements = [
  requirement('server', 'status-line', 'form'),
  requirement('server', 'status-line', 'bad-request'),
  requirement('server', 'dates', 'form'),
  requirement('httpfs', 'files', 'get'),
  requirement('client', 'request-line', 'form')
]

t.test('without names, everything of the suites is selected', async t => {
  t.same(select([]), ['status-line.form', 'status-line.bad-request', 'dates.form', 'files.get'])
})

t.test('a name is an id or a topic', async t => {
  t.same(select(['dates.form']), ['dates.form'])
  t.same(select(['status-line']), ['status-line.form', 'status-line.bad-request'])
  t.same(select(['files', 'dates']), ['dates.form', 'files.get'])
})

t.test('nothing of another suite is selected', async t => {
  t.same(select(['request-line']), [])
})

t.test('a name that is nothing is told with the nearest', async t => {
  t.throws(() => check(['dates.frm']), {
    name: 'SelectionError',
    message: 'no requirement is called "dates.frm"; did you mean "dates.form"?'
  })
  t.throws(() => check(['zebra']), { message: 'no requirement is called "zebra"' })
  t.throws(() => check(['dates', 'request-line.form']), {
    message: '"request-line.form" belongs to the suite client, not to server, httpfs'
  })
  t.doesNotThrow(() => check(['dates', 'files.get']))
})

t.test('the letter of RFC 1945 is selected under --strict alone', async t => {
  const old = { ...requirement('server', 'dates', 'old'), withdrawn: 'RFC 9110 §2' }
  const letter = { ...requirement('server', 'dates', 'letter'), profile: 'strict' } as const
  const all = [old, letter]
  t.same(selectRequirements(all, ['server'], []), [old])
  t.same(selectRequirements(all, ['server'], [], true), [{ ...old, profile: 'strict' }, letter])
  t.throws(() => checkNames(all, ['server'], ['dates.letter']), {
    message: '"dates.letter" is judged under --strict alone'
  })
  t.doesNotThrow(() => checkNames(all, ['server'], ['dates.letter'], true))
  t.throws(() => checkNames(all, ['client'], ['dates.letter']), {
    message: '"dates.letter" belongs to the suite server, not to client'
  })
})

function select(only: readonly string[]): string[] {
  return selectRequirements(requirements, ['server', 'httpfs'], only).map(({ id }) => id)
}

function check(only: readonly string[]): void {
  checkNames(requirements, ['server', 'httpfs'], only)
}

function requirement(suite: Requirement['suite'], topic: string, slug: string): Requirement {
  const place = { file: `features/${suite}/${topic}.yaml`, line: 1, column: 1 }
  return {
    id: `${topic}.${slug}`,
    title: '',
    suite,
    topic,
    level: 'must',
    source: '',
    covers: [],
    place
  }
}
