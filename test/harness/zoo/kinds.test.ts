import t from 'tap'
import { withoutSecond } from '../../../harness/zoo/kinds.js'
import type { Zoo } from '../../../harness/zoo/mutant.js'
import { staleReasons } from '../../../harness/zoo/stale.js'
import { mutantOf, requirementOf } from './sample.js'

const { place } = mutantOf()
const should = { ...requirementOf('paths.should'), level: 'should' } as const
const requirements = [...['paths.one', 'paths.two', 'paths.none'].map(requirementOf), should]
const zoo: Zoo = {
  mutants: [
    mutantOf({ breaks: ['paths.one', 'paths.two', 'paths.should'] }),
    mutantOf({ breaks: ['paths.one'] }),
    mutantOf({ breaks: ['paths.two'], kind: 'other' })
  ],
  exemptions: [],
  singles: [],
  draws: []
}

t.test('a must with mutants of one kind is told, with the reason if there is one', async t => {
  t.same(withoutSecond(requirements, zoo), [{ id: 'paths.one' }])
  const singles = [{ single: 'no other is common', breaks: ['paths.one'], place }]
  t.same(withoutSecond(requirements, { ...zoo, singles }), [
    { id: 'paths.one', single: 'no other is common' }
  ])
  t.same(staleReasons(requirements, { ...zoo, singles }), [])
})

t.test('a reason that outlived its need is told with its place', async t => {
  const ids = ['paths.two', 'paths.none', 'paths.should']
  const singles = ids.map(id => ({ single: 'so', breaks: [id], place }))
  const exemptions = [{ excluded: 'so', breaks: ['paths.one', 'paths.none'], place }]
  t.same(staleReasons(requirements, { ...zoo, exemptions, singles }), [
    { place, message: '"paths.one" has a mutant' },
    { place, message: '"paths.should" is no must, and needs no second mutant' },
    { place, message: '"paths.none" has not even one mutant' },
    { place, message: '"paths.two" has mutants of two kinds' }
  ])
})
