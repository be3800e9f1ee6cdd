import { availableParallelism } from 'node:os'
import t from 'tap'
import { loadFeatures } from '../../../harness/catalogue/features.js'
import type { Requirement } from '../../../harness/catalogue/requirement.js'
import { lanesOf, placesOf, usualLanes } from '../../../harness/suite/lanes.js'
import type { ClientAdapter } from '../../../harness/target/adapter.js'
import { adapter } from './adapter.js'

const feature = `@server
Feature: Topic

  @topic.many
  Rule: Many
    Scenario Outline: one of many when <because>
      Given a control

      Examples:
        | because |
        | one     |
        | two     |

  @topic.other
  Rule: Other
    Scenario: another
      Given a control
`

t.test('every example of an outline has its place', async t => {
  const root = t.testdir({ features: { server: { 'topic.feature': feature } } })
  const requirements = [{ id: 'topic.many' } as Requirement]
  const file = 'features/server/topic.feature'
  t.same(placesOf(loadFeatures(root), requirements), [
    { feature: file, line: 11 },
    { feature: file, line: 12 }
  ])
})

t.test('every scenario is in one lane, and a long topic in several', async t => {
  const long = Array.from({ length: 20 }, (_, line) => ({ feature: 'long', line }))
  const short = [{ feature: 'short', line: 1 }]
  const lanes = lanesOf([...long, ...short], 3)
  t.same(
    lanes.map(lane => lane.length),
    [8, 7, 6]
  )
  t.same(new Set(lanes.flat()), new Set([...long, ...short]))
  t.ok(lanes.every(lane => lane.some(place => place.feature === 'long')))
})

t.test('no lane is empty', async t => {
  t.same(lanesOf([{ feature: 'short', line: 1 }], 4), [[{ feature: 'short', line: 1 }]])
  t.same(lanesOf([], 4), [])
})

t.test('what cannot be started twice has one lane', async t => {
  t.equal(usualLanes({ ...adapter, url: 'http://127.0.0.1:8080/' }), 1)
  t.equal(usualLanes({ ...adapter, port: 8080 }), 1)
  t.ok(usualLanes(adapter) > 1)
  t.equal(usualLanes({ role: 'client' } as ClientAdapter), availableParallelism())
})
