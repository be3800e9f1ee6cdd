import t from 'tap'
import type { Catalogue, Entry } from '../../../harness/catalogue/catalogue.js'
import { coverageOf, isUnjudged } from '../../../harness/catalogue/coverage.js'
import type { Library, Requirement } from '../../../harness/catalogue/requirement.js'

const catalogue: Catalogue = {
  requirements: [
    entry('S1', ['origin-server']),
    entry('S2', ['sender']),
    entry('S3', ['client']),
    entry('S4', ['proxy']),
    entry('S5', ['receiver'], 'no')
  ],
  practice: [entry('R1', ['origin-server', 'gateway'], 'partly')],
  ambiguities: []
}

t.test('an entry counts for every role that it binds', async t => {
  const empty = { requirements: [], exclusions: [] }
  t.same(ids(empty, 'server'), {
    covered: [],
    excluded: [],
    open: ['S1', 'S2', 'S5', 'R1']
  })
  t.same(ids(empty, 'client'), {
    covered: [],
    excluded: [],
    open: ['S2', 'S3', 'S5']
  })
})

t.test('only the suite of the role covers an entry, and no assignment does', async t => {
  const library: Library = {
    requirements: [requirement('server', ['S2']), requirement('httpfs', ['R1', 'S1'])],
    exclusions: [{ excluded: 'unseen', suite: 'client', topic: 't', covers: ['S2'], place }]
  }
  t.same(ids(library, 'server'), {
    covered: ['S2'],
    excluded: [],
    open: ['S1', 'S5', 'R1']
  })
  t.same(ids(library, 'client'), {
    covered: [],
    excluded: ['S2'],
    open: ['S3', 'S5']
  })
})

t.test('an entry that binds intermediaries alone binds nobody who is judged', async t => {
  const unbound = catalogue.requirements.filter(isUnjudged)
  t.same(
    unbound.map(({ id }) => id),
    ['S4']
  )
})

const place = { file: 'features/server/t.yaml', line: 1, column: 1 }

function ids(library: Library, role: 'server' | 'client') {
  const groups = Object.entries(coverageOf(catalogue, role, library))
  return Object.fromEntries(
    groups.map(([group, entries]) => [group, entries.map(({ id }: Entry) => id)])
  )
}

function entry(id: string, roles: Entry['roles'], testable: Entry['testable'] = 'yes'): Entry {
  return { id, section: '1', title: id, level: 'must', roles, statement: id, testable }
}

function requirement(suite: Requirement['suite'], covers: string[]): Requirement {
  return {
    id: `t.${suite}`,
    title: '',
    suite,
    topic: 't',
    level: 'must',
    source: '',
    covers,
    place
  }
}
