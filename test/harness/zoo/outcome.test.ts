import t from 'tap'
import { outcomeOf } from '../../../harness/zoo/outcome.js'
import { lossOf } from './sample.js'

t.test('only the declared set, whole and alone, is caught', async t => {
  for (const [broken, outcome] of [
    [['a.b', 'a.c'], 'caught'],
    [['a.b', 'a.c', 'a.d'], 'overkill'],
    [['a.b'], 'escaped'],
    [['a.b', 'a.d'], 'escaped'],
    [[], 'escaped']
  ] as const) {
    const others = { blocked: [lossOf('a.e')], inconclusive: [lossOf('a.f')], faults: [] }
    const difference = { broken: broken.map(lossOf), ...others }
    t.equal(outcomeOf(['a.b', 'a.c'], difference), outcome, broken.join(' '))
  }
})
