import t from 'tap'
import { withoutMutant } from '../../../harness/zoo/without-mutant.js'
import { mutantOf, requirementOf } from './sample.js'

t.test('what no mutant breaks is told, with the reason if there is one', async t => {
  const requirements = ['paths.one', 'paths.two', 'paths.three'].map(requirementOf)
  const { place } = mutantOf()
  const exemptions = [{ excluded: 'not to be seen', breaks: ['paths.one', 'paths.three'], place }]
  t.same(
    withoutMutant(requirements, { mutants: [mutantOf()], exemptions, singles: [], draws: [] }),
    [{ id: 'paths.two' }, { id: 'paths.three', excluded: 'not to be seen' }]
  )
})
