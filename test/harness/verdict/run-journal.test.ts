import t from 'tap'
import { judgeRun } from '../../../harness/verdict/run.js'
import { messageLine, openingLine, readJournal } from '../../../harness/verdict/run-journal.js'
import { messages, played } from './envelopes.js'

const feature = `@server
Feature: Topic
  @topic.first
  Rule: First
    Scenario: one
      Then the one holds
    Scenario: two
      Then the two holds
`

const opening = {
  version: '0.1.0',
  target: { name: 'target', role: 'server', command: ['server'] },
  started: new Date('2026-01-02T03:04:05Z'),
  seed: 7,
  requirements: [
    {
      id: 'topic.first',
      title: 'First',
      suite: 'server',
      topic: 'topic',
      level: 'must',
      source: 'RFC 1945 §6.1',
      covers: [],
      place: { file: 'features/server/topic.yaml', line: 1, column: 1 }
    }
  ]
} as const

const course = { 'the one holds': { throws: ['Violation', 'it does not'] } } as const

function journalOf(until?: number): string {
  const play = { finished: false, ...(until !== undefined && { until }) }
  const lines = messages(feature, course, play).map(messageLine)
  return `${[openingLine(opening), ...lines].join('\n')}\n`
}

t.test('what was judged before the end is judged as ever', async t => {
  const { reason, duration, ...run } = readJournal(journalOf(1))
  const ledger = played(feature, course, { until: 1, finished: false })
  const {
    reason: _,
    duration: __,
    ...expected
  } = judgeRun(ledger, {
    ...opening,
    duration: 0,
    ended: 'x'
  })
  t.same(run, expected)
  t.equal(run.complete, false)
  t.match(run.requirements, [{ id: 'topic.first', verdict: 'fail' }])
  t.equal(reason, 'The judge ended before the run did; 1 of 2 scenarios were not run')
  t.ok(duration >= 0)
})

t.test('a line that is cut off is left out', async t => {
  const whole = journalOf()
  t.same(readJournal(`${whole}{"testCaseFin`), readJournal(whole))
})

t.test('all scenarios without an end are no complete run', async t => {
  t.match(readJournal(journalOf()), { complete: false, summary: { fail: 1 } })
})

t.test('what is no journal is not read', async t => {
  t.throws(() => readJournal('no journal\n'), SyntaxError)
})
