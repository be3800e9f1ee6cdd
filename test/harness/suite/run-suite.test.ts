import { loadSupport } from '@cucumber/cucumber/api'
import t, { type Test } from 'tap'
import type { Requirement } from '../../../harness/catalogue/requirement.js'
import { cucumberEnvironment } from '../../../harness/suite/environment.js'
import type { Progress } from '../../../harness/suite/progress.js'
import { runSuite } from '../../../harness/suite/run-suite.js'
import type { ServerAdapter } from '../../../harness/target/adapter.js'
import type { Run } from '../../../harness/verdict/result.js'
import { adapter } from './adapter.js'

const steps = `
import { AfterAll, BeforeAll, Given, Then } from '@cucumber/cucumber'

class Violation extends Error {}
class MissingProgram extends Error {}

BeforeAll(function () {
  if (this.parameters.server.name === 'absent') throw new Error('absent is not installed')
})
AfterAll(function () {
  process.emit('suite-stopped', this.parameters)
})
Given('a control', function () {
  process.emit('suite-control', this.parameters)
  if (this.parameters.server.name === 'missing') throw new MissingProgram('missing: apt-get install it')
})
Then('{int} is {int}', function (one, other) {
  if (one !== other) throw new Violation('expected ' + one)
})
`

const feature = `@server
Feature: Topic

  @topic.even
  Rule: Even
    Scenario Outline: equal when <because>
      Given a control
      Then <n> is 2

      Examples:
        | because | n |
        | one     | 2 |
        | two     | 2 |

  @topic.odd
  Rule: Odd
    Scenario: plain
      Given a control
      Then 1 is 2
`

const manyTopics = feature.replace(
  '| two     | 2 |',
  Array.from({ length: 18 }, (_, nth) => `| ${nth} | 2 |`).join('\n        ')
)

t.test('the scenarios of the requirements are run and judged', async t => {
  const { run, progress } = await judged(t)
  t.match(run, { complete: true, summary: { pass: 1, fail: 1 }, seed: 7 })
  t.match(run.target, { name: 'target', role: 'server', command: ['server', '{port}'] })
  t.match(run.requirements[0], { id: 'topic.even', scenarios: { length: 2 } })
  t.match(run.requirements[1]?.scenarios[0], { feature: 'features/server/topic.feature', line: 17 })
  t.match(progress[0], { done: 0, total: 3 })
  t.match(progress.at(-1), { done: 3, total: 3 })
  t.same(begunIn(progress).toSorted(), ['equal when one', 'equal when two', 'plain'])
})

t.test('in lanes side by side the same is run, and told in the order of the features', async t => {
  const root = project(t, manyTopics)
  const library = await load(root)
  const [one, three] = [
    await judged(t, { root, library }),
    await judged(t, { root, library, lanes: 3 })
  ]
  t.same(three.run.requirements.map(essence), one.run.requirements.map(essence))
  t.match(three.run, { complete: true, summary: { pass: 1, fail: 1 } })
  t.same(
    three.progress.map(({ done }) => done).toSorted((few, more) => few - more),
    [...three.progress.map(({ done }) => done)]
  )
  t.match(three.progress.at(-1), { done: 20, total: 20 })
})

t.test('the order follows from the seed, and is told as it is written', async t => {
  const root = project(t, manyTopics)
  const library = await load(root)
  const runs = []
  for (const seed of [7, 7, 8]) runs.push(await judged(t, { root, library, seed }))
  const [one, same, other] = runs.map(({ progress }) => begunIn(progress))
  t.equal(one?.length, 20)
  t.same(same, one)
  t.notSame(other, one)
  t.same(other?.toSorted(), one?.toSorted())
  const written = runs.map(({ run }) => run.requirements.map(essence))
  t.same(written[2], written[0])
  const lines = written[0]?.[0]?.scenarios.map(({ line }) => line)
  t.same(
    lines,
    lines?.toSorted((few, more) => few - more)
  )
})

t.test('an interruption ends every lane, and stops every target', async t => {
  const controller = new AbortController()
  process.once('suite-control' as never, () => controller.abort())
  let stopped = 0
  const count = () => {
    stopped += 1
  }
  process.on('suite-stopped' as never, count)
  t.teardown(() => process.off('suite-stopped', count))
  const root = project(t, manyTopics)
  const { run } = await judged(t, { root, signal: controller.signal, lanes: 3 })
  t.match(run, { complete: false, reason: 'Interrupted; 20 of 20 scenarios were not run' })
  t.equal(stopped, 3)
})

t.test('only what is selected is run', async t => {
  const { run } = await judged(t, { requirements: [requirement('topic.odd')] })
  t.same(
    run.requirements.map(({ id }) => id),
    ['topic.odd']
  )
})

t.test('steps are loaded once and serve every run', async t => {
  const root = project(t)
  const library = await load(root)
  for (const name of ['first', 'second']) {
    const { run } = await judged(t, { root, library, adapter: { ...adapter, name } })
    t.match(run, { target: { name }, summary: { pass: 1, fail: 1, error: 0 } })
  }
})

t.test('an interrupted run keeps what was done and stops its target', async t => {
  const controller = new AbortController()
  let controls = 0
  const count = () => {
    controls += 1
    if (controls === 2) controller.abort()
  }
  process.on('suite-control' as never, count)
  t.teardown(() => process.off('suite-control', count))
  let stopped = false
  process.once('suite-stopped' as never, () => {
    stopped = true
  })
  const { run } = await judged(t, { signal: controller.signal })
  t.match(run, {
    complete: false,
    reason: 'Interrupted; 2 of 3 scenarios were not run',
    summary: { inconclusive: 2 }
  })
  const [passed, ...others] = run.requirements[0]?.scenarios.toSorted(byVerdict) ?? []
  t.match([passed, others], [{ verdict: 'pass' }, [{ because: 'not run' }]])
  t.equal(controls, 2)
  t.equal(stopped, true)
})

t.test('a target that cannot start leaves nothing green', async t => {
  const { run } = await judged(t, { adapter: { ...adapter, name: 'absent' } })
  t.match(run, {
    complete: false,
    reason: 'absent is not installed; 3 of 3 scenarios were not run',
    summary: { pass: 0, inconclusive: 2 }
  })
})

t.test('a program that is not installed ends the run at once', async t => {
  const { run } = await judged(t, { adapter: { ...adapter, name: 'missing' } })
  t.match(run, {
    complete: false,
    reason: 'missing: apt-get install it; 3 of 3 scenarios were not run',
    summary: { error: 0, inconclusive: 2 }
  })
})

t.test('a feature that cannot be read leaves nothing green', async t => {
  const root = project(t, 'Feature: A\n  Scenario: b\n    Given a control\n    Gven c\n')
  const { run } = await judged(t, { root })
  t.match(run, { complete: false, reason: /^A feature cannot be read: .*topic.feature.*4:5/s })
})

t.test('a target of which nothing is asked proves nothing', async t => {
  const { run, progress } = await judged(t, { requirements: [] })
  t.match(run, { complete: false, reason: 'No check was executed', requirements: [] })
  t.same(progress, [])
})

t.test('a judged URL stands in the result', async t => {
  const url = 'http://127.0.0.1:8080/'
  const { run } = await judged(t, { adapter: { ...adapter, start: [], url } })
  t.match(run.target, { command: [], url })
})

interface Variation {
  readonly root?: string
  readonly library?: Awaited<ReturnType<typeof load>>
  readonly adapter?: ServerAdapter
  readonly requirements?: readonly Requirement[]
  readonly signal?: AbortSignal
  readonly lanes?: number
  readonly seed?: number
}

async function judged(
  t: Test,
  variation: Variation = {}
): Promise<{ run: Run; progress: readonly Progress[] }> {
  const root = variation.root ?? project(t)
  const progress: Progress[] = []
  const run = await runSuite({
    root,
    adapter: variation.adapter ?? adapter,
    requirements: variation.requirements ?? [requirement('topic.even'), requirement('topic.odd')],
    steps: variation.library ?? (await load(root)),
    seed: variation.seed ?? 7,
    version: '0.1.0',
    signal: variation.signal ?? new AbortController().signal,
    ...(variation.lanes !== undefined && { lanes: variation.lanes }),
    onProgress: each => progress.push(each)
  })
  return { run, progress }
}

function byVerdict(one: { readonly verdict: string }, other: { readonly verdict: string }): number {
  return other.verdict.localeCompare(one.verdict)
}

/** The names of the scenarios in the order in which they began. */
function begunIn(progress: readonly Progress[]): readonly string[] {
  return [...new Set(progress.map(({ name }) => name))]
}

function essence({ id, scenarios }: Run['requirements'][number]) {
  return { id, scenarios: scenarios.map(({ name, line, verdict }) => ({ name, line, verdict })) }
}

function project(t: Test, text = feature): string {
  return t.testdir({ features: { server: { 'topic.feature': text } }, 'steps.js': steps })
}

function load(root: string) {
  const sources = { defaultDialect: 'en', paths: [], names: [], tagExpression: '' }
  return loadSupport(
    { sources: { ...sources, order: 'defined' }, support: { importPaths: ['steps.js'] } },
    cucumberEnvironment(root)
  )
}

function requirement(id: string): Requirement {
  const place = { file: 'features/server/topic.yaml', line: 1, column: 1 }
  return {
    id,
    title: id,
    suite: 'server',
    topic: 'topic',
    level: 'must',
    source: 'RFC 1945',
    covers: [],
    place
  }
}
