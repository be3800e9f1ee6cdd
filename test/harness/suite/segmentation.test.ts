import { loadSupport } from '@cucumber/cucumber/api'
import t, { type Test } from 'tap'
import type { Requirement } from '../../../harness/catalogue/requirement.js'
import { cucumberEnvironment } from '../../../harness/suite/environment.js'
import { runSegmented } from '../../../harness/suite/segmentation.js'
import type { Run } from '../../../harness/verdict/result.js'
import { adapter } from './adapter.js'

const steps = `
import { Given, Then } from '@cucumber/cucumber'

class Violation extends Error {}
const exchanges = 'application/vnd.h10spec.exchange+json'
const seen = []

Given('a control', function () {
  const { delivery = 'whole' } = this.parameters
  seen.push(delivery)
  process.emit('segmentation-control', delivery)
  const events = this.parameters.server.name === 'silent' ? [{ kind: 'expired' }] : []
  this.attach(JSON.stringify({ id: delivery + seen.length, events }), exchanges)
})
Then('it holds', () => {})
Then('it holds when {word}', function (delivery) {
  if ((this.parameters.delivery ?? 'whole') !== delivery) throw new Violation('it is not ' + delivery)
})
Then('it holds but for the first time that it is cut', function () {
  if (this.parameters.delivery && seen.filter(each => each !== 'whole').length < 2) {
    throw new Violation('bad luck')
  }
})
`

const feature = (...facts: string[]) =>
  facts.reduce(
    (text, fact, nth) => `${text}
    Scenario: number ${nth + 1}
      Given a control
      Then ${fact}
`,
    '@server\nFeature: Topic\n  @topic.rule\n  Rule: Rule\n'
  )

const requirement: Requirement = {
  id: 'topic.rule',
  title: 'Rule',
  suite: 'server',
  topic: 'topic',
  level: 'must',
  source: 'RFC 1945',
  covers: [],
  place: { file: 'features/server/topic.yaml', line: 1, column: 1 }
}

t.test('what never changes is no finding', async t => {
  const { run, controls } = await judged(t, feature('it holds', 'it holds when never'))
  t.match(run, { complete: true, summary: { fail: 1 }, segmentation: [] })
  t.equal(run.segmentation?.length, 0)
  t.same(controls, ['whole', 'whole', 'dripped', 'dripped', 'split', 'split'])
})

t.test('a verdict that changes with the cut is told apart, and stands', async t => {
  const { run } = await judged(t, feature('it holds', 'it holds when whole'))
  t.match(run, { complete: true, summary: { pass: 1, fail: 0 } })
  t.match(run.segmentation, [
    { delivery: 'dripped', whole: 'pass', cut: 'fail', because: 'it is not whole', seed: 7 },
    { delivery: 'split', requirement: 'topic.rule', scenario: 'number 2', line: 10 }
  ])
  for (const { exchanges } of run.segmentation ?? []) t.ok(run.exchanges[exchanges[0] ?? ''])
})

t.test('what holds only when it is cut is a finding too', async t => {
  const { run } = await judged(t, feature('it holds when split'))
  t.match(run.segmentation, [{ whole: 'fail', cut: 'pass', because: /^it holds, but not in one/ }])
  t.equal(run.segmentation?.length, 1)
})

t.test('what does not come again is luck', async t => {
  const { run } = await judged(t, feature('it holds but for the first time that it is cut'))
  t.same(run.segmentation, [])
})

t.test('a scenario that waited in vain is not repeated', async t => {
  const silent = { ...adapter, name: 'silent' }
  const { run, controls } = await judged(t, feature('it holds when whole'), silent)
  t.same(controls, ['whole'])
  t.same(run.segmentation, [])
})

t.test('an interruption while requests are cut leaves nothing green', async t => {
  const controller = new AbortController()
  const interrupt = (delivery: string) => delivery === 'dripped' && controller.abort()
  process.on('segmentation-control' as never, interrupt)
  t.teardown(() => process.off('segmentation-control', interrupt))
  const { run } = await judged(t, feature('it holds', 'it holds'), adapter, controller.signal)
  t.match(run, { complete: false, reason: /^Interrupted; .*, with its requests cut$/ })
  t.match(run, { summary: { pass: 1 } })
})

async function judged(
  t: Test,
  text: string,
  target = adapter,
  signal = new AbortController().signal
): Promise<{ run: Run; controls: readonly string[] }> {
  const root = t.testdir({ features: { server: { 'topic.feature': text } }, 'steps.js': steps })
  const controls: string[] = []
  const count = (delivery: string) => controls.push(delivery)
  process.on('segmentation-control' as never, count)
  t.teardown(() => process.off('segmentation-control', count))
  const run = await runSegmented({
    root,
    adapter: target,
    requirements: [requirement],
    steps: await load(root),
    seed: 7,
    version: '0.1.0',
    signal,
    onProgress: () => {}
  })
  return { run, controls }
}

function load(root: string) {
  const sources = { defaultDialect: 'en', paths: [], names: [], tagExpression: '' }
  return loadSupport(
    { sources: { ...sources, order: 'defined' }, support: { importPaths: ['steps.js'] } },
    cucumberEnvironment(root)
  )
}
