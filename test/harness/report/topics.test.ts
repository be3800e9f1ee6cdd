import t from 'tap'
import { topicsOf } from '../../../harness/report/topics.js'
import { requirementOf, runOf } from './build.js'

t.test('requirements are grouped by suite and topic, in the order of the run', t => {
  const run = runOf([
    requirementOf('pass', { id: 'a', topic: 'dates' }),
    requirementOf('pass', { id: 'b', topic: 'head' }),
    requirementOf('pass', { id: 'c', topic: 'dates' }),
    requirementOf('pass', { id: 'd', topic: 'dates', suite: 'httpfs' })
  ])
  const groups = topicsOf(run).map(({ suite, topic, requirements }) => [
    `${suite}/${topic}`,
    requirements.map(requirement => requirement.id).join('')
  ])
  t.same(groups, [
    ['server/dates', 'ac'],
    ['server/head', 'b'],
    ['httpfs/dates', 'd']
  ])
  t.end()
})
