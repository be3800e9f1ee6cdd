import t from 'tap'
import { loadFeatures } from '../../../harness/catalogue/features.js'
import { scenarioCounts } from '../../../harness/catalogue/scenario-counts.js'

const feature = `@server
Feature: A
  @a.first
  Rule: First
    Scenario: plain
      Given a control
    Scenario Outline: it holds when <because>
      Given a control
      Examples:
        | because |
        | one     |
        | two     |
  @a.second
  Rule: Second
    Scenario: plain
      Given a control
`

t.test('every example of an outline is a scenario of its rule', async t => {
  const root = t.testdir({ features: { server: { 'a.feature': feature } } })
  const counts = scenarioCounts(loadFeatures(root))
  t.equal(counts.get('a.first'), 3)
  t.equal(counts.get('a.second'), 1)
})
