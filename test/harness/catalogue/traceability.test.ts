import t, { type Test } from 'tap'
import { entriesById, loadCatalogue } from '../../../harness/catalogue/catalogue.js'
import { loadFeatures } from '../../../harness/catalogue/features.js'
import { formatProblem } from '../../../harness/catalogue/problem.js'
import { loadRequirements } from '../../../harness/catalogue/requirements.js'
import { traceabilityProblems } from '../../../harness/catalogue/traceability.js'
import { packageRoot } from '../../../harness/target/root.js'

const yaml = '- { id: topic.first, title: T, source: RFC 1945 §6.1, level: must }\n'

const feature = `@server
Feature: Topic

  Background:
    Given a control

  @topic.first
  Rule: First

    Scenario: plain
      When it acts
      Then the fact holds

    Scenario Outline: the fact holds when <because>
      When it does <what>
      Then the fact holds

      Examples:
        | because | what |
        | one     | 1    |
`

t.test('a feature and its requirements answer each other', async t => {
  t.same(problems(t, feature, yaml), [])
})

t.test('every departure is told with its place', async t => {
  for (const [name, edit, problem] of [
    ['another tag', ['@topic.first', '@topic.fist'], '7:3: no requirement beside this feature is'],
    ['no tag', ['  @topic.first\n', ''], '7:3: a rule has one tag'],
    ['two tags', ['@topic.first', '@topic.first @slow'], '8:3: a rule has one tag'],
    ['another suite', ['@server', '@client'], '2:1: a feature here has one tag: @server'],
    ['no suite', ['@server\n', ''], '1:1: a feature here has one tag: @server'],
    ['a level', ['@server', '@server @must'], '2:1: a feature here has one tag: @server'],
    ['another column', ['because | what', 'reason | what'], '14:5: .*first column not "because"'],
    ['another title', ['when <because>', 'if <because>'], '14:5: .*does not end in'],
    ['a tagged scenario', ['    Scenario: p', '@x\nScenario: p'], '11:1: "plain" has a tag'],
    ['tagged examples', ['Examples:', '@x\nExamples:'], '14:5: .* has a tag'],
    ['no control', ['Given a', 'When a'], '10:5: "plain" has no control: a Given'],
    ['no fact', ['Then the fact', 'And the fact'], '10:5: "plain" states no fact: a Then'],
    ['no kind', ['When it acts', '* it acts'], '10:5: "plain" has a step of no kind'],
    [
      'six steps',
      ['When it acts', 'When it acts\nAnd a\nAnd b\nAnd c'],
      '10:5: "plain" has 6 steps'
    ],
    ['no example', ['        | one     | 1    |\n', ''], '14:5: .* has no steps or no examples']
  ] as const) {
    const [from, to] = edit
    t.match(problems(t, feature.replace(from, to), yaml).join('\n'), at(problem), name)
  }
})

t.test('the nearest tag is named', async t => {
  const [problem] = problems(t, feature.replace('@topic.first', '@topic.fist'), yaml)
  t.match(problem, '@topic.fist; did you mean "topic.first"?')
})

t.test('a requirement has a rule, a rule a scenario, a scenario a rule', async t => {
  const two = `${yaml}- { id: topic.second, title: T, source: S, level: may }\n`
  t.same(problems(t, feature, two), [
    'features/server/topic.yaml:2:3: no rule is tagged @topic.second'
  ])
  const empty = `${feature}\n  @topic.second\n  Rule: Second\n`
  t.same(problems(t, empty, two), ['features/server/topic.feature:23:3: a rule has no scenario'])
  const outside = feature.replace('  @topic.first\n  Rule: First\n', '')
  t.match(problems(t, outside, yaml).join('\n'), /topic.feature:8:5: a scenario stands outside/)
})

t.test('a topic has both files', async t => {
  t.same(problems(t, feature), [
    'features/server/topic.feature:1:1: no requirements stand beside it in topic.yaml'
  ])
  t.same(problems(t, undefined, yaml), [
    'features/server/topic.yaml:1:3: no rule is tagged @topic.first'
  ])
  t.same(problems(t, undefined, '- { excluded: unseen, covers: [] }\n'), [
    'features/server/topic.yaml:1:3: no topic.feature stands beside it'
  ])
})

t.test('the suites of this project answer each other and the catalogue', async t => {
  const root = packageRoot()
  const known = new Set(entriesById(loadCatalogue(root)).keys())
  const found = traceabilityProblems(loadFeatures(root), loadRequirements(root, known))
  t.same(found.map(formatProblem), [])
})

t.test('a feature that is no Gherkin is told with its place', async t => {
  for (const [text, message] of [
    ['Feature: A\n  Scenario: b\n    Given c\n    Gven d\n', 'features/server/topic.feature:4:5: '],
    ['\n', 'features/server/topic.feature:1:1: holds no feature']
  ] as const)
    t.throws(() => problems(t, text, yaml), { name: 'CatalogueError', message })
})

function problems(t: Test, featureText?: string, yamlText?: string): string[] {
  const root = t.testdir({
    features: {
      server: {
        ...(featureText !== undefined && { 'topic.feature': featureText }),
        ...(yamlText !== undefined && { 'topic.yaml': yamlText })
      }
    }
  })
  return traceabilityProblems(loadFeatures(root), loadRequirements(root)).map(formatProblem)
}

function at(problem: string): RegExp {
  return new RegExp(`^features/server/topic.feature:${problem}`, 'm')
}
