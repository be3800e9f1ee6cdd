import t from 'tap'
import type { Requirement } from '../../../harness/catalogue/requirement.js'
import { planOf } from '../../../harness/suite/plan.js'
import type { SuiteRun } from '../../../harness/suite/suite-run.js'
import { emptyLedger, enter, joinLedgers } from '../../../harness/verdict/ledger.js'

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

const file = 'features/server/topic.feature'

t.test('the scenarios of the requirements are planned, each example by itself', async t => {
  const { messages, parts } = planned(feature, { requirements: [requirement('topic.many')] })
  t.same(parts, [[`${file}:11:12`]])
  t.same(names(messages), ['one of many when one', 'one of many when two'])
})

t.test('of these only the places that are named', async t => {
  const requirements = [requirement('topic.many'), requirement('topic.other')]
  const { parts } = planned(feature, { requirements, places: [{ feature: file, line: 12 }] })
  t.same(parts, [[`${file}:12`]])
})

t.test('what was planned counts until somebody tells of it', async t => {
  const ledgers = [1, 2].map(() => emptyLedger())
  const [plan, lane] = ledgers
  for (const ledger of ledgers) {
    const { messages } = planned(feature, { requirements: [requirement('topic.many')] })
    for (const message of messages) enter(ledger, message)
  }
  if (!plan || !lane) return
  t.same([...joinLedgers([lane], plan).testCases.keys()], [...lane.testCases.keys()])
  t.same([...joinLedgers([], plan).testCases.keys()], [...plan.testCases.keys()])
})

t.test('a feature that cannot be read is read by whoever runs it', async t => {
  const { messages, parts } = planned(
    'Feature: A\n  Scenario: b\n    Given a control\n    Gven c\n',
    {}
  )
  t.same([messages, parts], [[], [[file]]])
})

t.test('without a requirement there is no part, which would be the whole suite', async t => {
  t.same(planned(feature, { requirements: [] }).parts, [])
  t.same(planned(feature, { requirements: [requirement('topic.nowhere')] }).parts, [])
})

function planned(text: string, variation: Partial<SuiteRun>) {
  const root = t.testdir({ features: { server: { 'topic.feature': text } } })
  const requirements = [requirement('topic.many')]
  return planOf({ root, requirements, seed: 7, ...variation } as SuiteRun)
}

function names(messages: ReturnType<typeof planOf>['messages']): string[] {
  return messages.flatMap(({ pickle }) => pickle?.name ?? [])
}

function requirement(id: string): Requirement {
  return { id, suite: 'server', topic: 'topic' } as Requirement
}
