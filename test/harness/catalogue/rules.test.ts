import t from 'tap'
import { loadFeatures } from '../../../harness/catalogue/features.js'
import { ruleText } from '../../../harness/catalogue/rules.js'

const feature = `@server
Feature: Topic

  @topic.first
  Rule: First

    Scenario: plain
      Given a control

      Then the fact holds

  @topic.second
  Rule: Second
    Scenario: other
      Then it holds
`

t.test('a rule is shown as it is written, without its indent', async t => {
  const [file] = loadFeatures(t.testdir({ features: { server: { 'topic.feature': feature } } }))
  t.ok(file)
  if (!file) return
  t.equal(
    ruleText(file, 'topic.first'),
    'Rule: First\n\n  Scenario: plain\n    Given a control\n\n    Then the fact holds'
  )
  t.equal(ruleText(file, 'topic.second'), 'Rule: Second\n  Scenario: other\n    Then it holds')
  t.equal(ruleText(file, 'topic.third'), undefined)
})

t.test('the background that a rule shares stands before it', async t => {
  const shared = feature.replace(
    '\n  @topic.first',
    '\n  Background:\n    Given all\n\n  @topic.first'
  )
  const [file] = loadFeatures(t.testdir({ features: { server: { 'topic.feature': shared } } }))
  t.equal(
    file && ruleText(file, 'topic.second'),
    'Background:\n  Given all\n\nRule: Second\n  Scenario: other\n    Then it holds'
  )
})
