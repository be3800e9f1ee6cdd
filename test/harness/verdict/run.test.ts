import t from 'tap'
import type { Requirement } from '../../../harness/catalogue/requirement.js'
import type { Run } from '../../../harness/verdict/result.js'
import { judgeRun } from '../../../harness/verdict/run.js'
import { type Course, type Play, played } from './envelopes.js'

const feature = `@server
Feature: Topic
  Background:
    Given a control

  @topic.first
  Rule: First
    Scenario: plain
      And another control
      When it acts
      Then the fact holds

  @topic.second
  Rule: Second
    Scenario Outline: seen when <because>
      When it acts
      Then <fact>

      Examples:
        | because | fact          |
        | one     | the one holds |
        | two     | the two holds |
`

const first: Requirement = {
  id: 'topic.first',
  title: 'First',
  suite: 'server',
  topic: 'topic',
  level: 'must',
  source: 'RFC 1945 §6.1',
  covers: [],
  place: { file: 'features/server/topic.yaml', line: 1, column: 1 }
}

const circumstances = {
  version: '0.1.0',
  target: { name: 'target', role: 'server', command: ['server'] },
  started: new Date('2026-01-02T03:04:05Z'),
  duration: 1.5,
  seed: 7,
  requirements: [first, { ...first, id: 'topic.second', title: 'Second' }]
} as const

t.test('a run in which everything held', async t => {
  const run = judged()
  t.equal(run.complete, true)
  t.notOk('reason' in run)
  t.equal(run.summary.pass, 2)
  const [first, second] = run.requirements
  t.match(first, { id: 'topic.first', verdict: 'pass', level: 'must', suite: 'server' })
  t.same(
    second?.scenarios.map(({ name }) => name),
    ['seen when one', 'seen when two']
  )
  t.match(first?.scenarios[0], {
    feature: 'features/server/topic.feature',
    line: 8,
    because: '',
    holds: true,
    duration: 2
  })
  t.same(second?.scenarios[1]?.steps, [
    { keyword: 'Given', text: 'a control', status: 'passed' },
    { keyword: 'When', text: 'it acts', status: 'passed' },
    { keyword: 'Then', text: 'the two holds', status: 'passed' }
  ])
  t.equal(second?.scenarios[1]?.line, 22)
})

t.test('a broken fact fails its requirement alone and says both sides', async t => {
  const evidence = { expected: '404', actual: '200', exchange: 'e2', offset: 9 }
  const run = judged({
    'the two holds': {
      throws: ['Violation', 'expected 404\n     got 200'],
      attaches: [['evidence+json', evidence]]
    }
  })
  t.match(run.summary, { pass: 1, fail: 1 })
  const [one, two] = run.requirements[1]?.scenarios ?? []
  t.match(one, { verdict: 'pass' })
  t.match(two, { verdict: 'fail', because: 'expected 404, got 200', holds: false, evidence })
  t.equal(two?.steps.at(-1)?.status, 'failed')
})

t.test('a broken control blocks, whether it opens with Given or goes on with And', async t => {
  const throws = ['Violation', 'expected 200\n     got 400'] as const
  const run = judged({ 'another control': { throws } })
  t.match(run.requirements[0]?.scenarios[0], {
    verdict: 'blocked',
    because: 'the control failed: expected 200, got 400'
  })
  t.same(
    run.requirements[0]?.scenarios[0]?.steps.map(({ status }) => status),
    ['passed', 'failed', 'skipped', 'skipped']
  )
  t.match(judged({ 'a control': { throws } }).summary, { blocked: 2 })
})

t.test('what the adapter lacks is unsupported, and all of it is no check at all', async t => {
  const throws = ['Lacking', 'the target lacks post'] as const
  const some = judged({ 'the two holds': { throws }, 'the fact holds': { throws } })
  t.match(some.summary, { pass: 1, unsupported: 1 })
  t.match(some.requirements[0]?.scenarios[0], { because: 'the target lacks post' })
  t.equal(some.complete, true)
  const all = judged({ 'a control': { throws } })
  t.match(all, { complete: false, reason: 'No check was executed', summary: { unsupported: 2 } })
})

t.test('the judge failing is an error, and says where', async t => {
  const thrown = judged({ 'it acts': { throws: ['TypeError', 'x is not\n a function'] } })
  t.match(thrown.summary, { error: 2 })
  t.match(
    thrown.requirements[0]?.scenarios[0]?.because,
    'the judge failed: "it acts" threw TypeError: x is not, a function'
  )
  const undefined_ = judged({ 'the fact holds': { status: 'UNDEFINED' } })
  t.match(undefined_.requirements[0]?.scenarios[0], {
    verdict: 'error',
    because: 'the judge failed: no step definition matches "the fact holds"',
    steps: [{}, {}, {}, { status: 'undefined' }]
  })
})

t.test(
  'a hook that finds a dead target fails what passed; any other exception is an error',
  async t => {
    const dead = judged({
      after: { throws: ['Violation', 'expected it to live\n     got SIGSEGV'] }
    })
    t.match(dead.summary, { fail: 2 })
    const stuck = judged({
      'the fact holds': { throws: ['Violation', 'expected a\n     got b'] },
      after: { throws: ['Error', 'cannot stop'] }
    })
    t.match(stuck.requirements[0]?.scenarios[0], {
      verdict: 'error',
      because: 'the judge failed: a hook threw Error: cannot stop'
    })
    const before = judged({ before: { throws: ['Violation', 'expected it to start\n     got 1'] } })
    t.match(before.summary, { blocked: 2 })
  }
)

t.test('a may records what the target does', async t => {
  const held = judged({}, {}, { level: 'may' })
  t.match(held.summary, { info: 2 })
  t.equal(held.requirements[0]?.scenarios[0]?.holds, true)
  const throws = ['Violation', 'expected a\n     got b'] as const
  const not = judged({ 'the fact holds': { throws } }, {}, { level: 'may' })
  t.match(not.requirements[0], { verdict: 'info', scenarios: [{ holds: false, verdict: 'info' }] })
})

t.test(
  'exchanges stand in one table, invocations, notes and crashes where they belong',
  async t => {
    const exchange = { target: 'server', label: 'request', close: 'fin', events: [] }
    const invocation = { command: ['httpc'], exitCode: 0, stdout: '', stderr: '', duration: 4 }
    const crash = { scenario: 'plain', exitCode: 1, signal: null, stderr: 'boom' }
    const run = judged({
      'the fact holds': {
        attaches: [
          ['exchange+json', { id: 'e1', ...exchange }],
          ['exchange+json', { id: 'e2', ...exchange }],
          ['invocation+json', invocation],
          ['crash+json', crash],
          ['note+text', 'the answer came late']
        ]
      }
    })
    t.same(run.exchanges, { e1: exchange, e2: exchange })
    t.same(run.crashes, [crash])
    t.match(run.requirements[0]?.scenarios[0], {
      exchanges: ['e1', 'e2'],
      invocations: [invocation],
      notes: ['the answer came late']
    })
    t.same(run.requirements[1]?.scenarios[0]?.exchanges, [])
  }
)

t.test('the exchange that shows the evidence can be repeated, or else the last one', async t => {
  const evidence = { expected: 'a', actual: 'b', exchange: 'e1' }
  const throws = ['Violation', 'expected a\n     got b'] as const
  const exchanges = [
    ['exchange+json', { id: 'e1', ...exchangeSending('one') }],
    ['exchange+json', { id: 'e2', ...exchangeSending('two') }]
  ] as const
  const run = judged({
    'the fact holds': { throws, attaches: [...exchanges, ['evidence+json', evidence]] },
    'the one holds': { attaches: exchanges }
  })
  t.match(run.requirements[0]?.scenarios[0]?.reproduce, "printf 'one' | nc")
  t.match(run.requirements[1]?.scenarios[0]?.reproduce, "printf 'two' | nc")
  t.notOk('reproduce' in (run.requirements[1]?.scenarios[1] ?? {}))
})

t.test('a step with a line end from a table is recorded on one line', async t => {
  const lines = feature.replace('the two holds', String.raw`"a\r\nb" holds`)
  const run = judgeRun(played(lines), circumstances)
  t.equal(run.requirements[1]?.scenarios[1]?.steps[2]?.text, String.raw`"a\r\nb" holds`)
})

t.test('a run cut short keeps what was done and says what was not', async t => {
  const run = judged({}, { until: 1, finished: false }, { ended: 'Interrupted' })
  t.match(run, {
    complete: false,
    reason: 'Interrupted; 2 of 3 scenarios were not run',
    summary: { pass: 1, inconclusive: 1 }
  })
  t.match(run.requirements[1]?.scenarios[1], {
    verdict: 'inconclusive',
    because: 'not run',
    holds: false
  })
})

t.test('a requirement of which a part was not run does not pass', async t => {
  const run = judged({}, { until: 2 })
  t.match(run.requirements[1], { verdict: 'inconclusive' })
  t.equal(run.complete, false)
})

t.test('a scenario of no requirement cannot be lost in silence', async t => {
  const run = judgeRun(played(feature), { ...circumstances, requirements: [first] })
  t.match(run, { complete: false, reason: 'A scenario carries no tag of a requirement' })
})

t.test('a run without scenarios is not complete', async t => {
  const run = judgeRun(played('Feature: Empty'), circumstances)
  t.match(run, { complete: false, reason: 'No check was executed', requirements: [] })
})

function judged(
  course: Course = {},
  play: Play = {},
  { ended, level }: { ended?: string; level?: 'may' } = {}
): Run {
  const requirements = circumstances.requirements.map(each => ({
    ...each,
    ...(level && { level })
  }))
  const more = ended === undefined ? {} : { ended }
  return judgeRun(played(feature, course, play), { ...circumstances, requirements, ...more })
}

function exchangeSending(text: string) {
  return {
    target: 'server',
    label: 'request',
    address: { host: '127.0.0.1', port: 80 },
    close: 'fin',
    events: [{ at: 1, kind: 'sent', bytes: Buffer.from(text).toString('base64') }]
  }
}
