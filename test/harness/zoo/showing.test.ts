import t from 'tap'
import { lostIn, showingOf } from '../../../harness/zoo/showing.js'
import { requirementOf, runOf, scenarioOf } from '../cli/sample.js'

t.test('each scenario shows one thing', async t => {
  for (const [verdict, holds, state] of [
    ['pass', true, 'held'],
    ['info', true, 'held'],
    ['info', false, 'violated'],
    ['fail', false, 'violated'],
    ['warn', false, 'violated'],
    ['blocked', false, 'blocked'],
    ['inconclusive', false, 'inconclusive'],
    ['unsupported', false, 'lacking'],
    ['error', false, 'error']
  ] as const) {
    const scenarios = [scenarioOf(verdict, { holds, because: 'so' })]
    const showing = showingOf(runOf([requirementOf('a.b', verdict, { scenarios })]))
    const shown = [{ place: 'features/server/topic.feature:12', state, because: 'so' }]
    t.same(showing, { 'a.b': shown }, `${verdict} ${holds}`)
    t.same(lostIn(showing), state === 'held' ? [] : ['a.b'])
  }
})
