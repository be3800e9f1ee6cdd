import t, { type Test } from 'tap'
import { loadRequirements } from '../../../harness/catalogue/requirements.js'
import { Assistant } from '../../../harness/suite/assistant.js'
import { runSuite } from '../../../harness/suite/run-suite.js'
import { loadSteps } from '../../../harness/suite/steps.js'
import type { SuiteRun } from '../../../harness/suite/suite-run.js'
import { loadAdapter } from '../../../harness/target/adapters.js'
import { packageRoot } from '../../../harness/target/root.js'
import type { Run } from '../../../harness/verdict/result.js'

const root = packageRoot()
const steps = await loadSteps(root)
const httpfs = loadAdapter('httpfs')
const topics = ['status-line']
const requirements = loadRequirements(root).requirements.filter(
  ({ suite, topic }) => suite === 'server' && topics.includes(topic)
)

t.test('what an assistant judges is the same, and told in the same order', async t => {
  const [alone, together] = [await judged({ lanes: 1 }), await judged({ assistants: [hire(t)] })]
  t.equal(together.complete, true)
  t.same(together.requirements.map(essence), alone.requirements.map(essence))
})

t.test('an assistant serves one run after the other', async t => {
  const assistants = [hire(t)]
  for (const seed of [1, 2]) t.match(await judged({ assistants, seed }), { complete: true, seed })
})

t.test('a program that is not installed ends the run of the assistants as well', async t => {
  const adapter = { ...httpfs, start: ['no-program-of-this-name'] }
  const run = await judged({ adapter, assistants: [hire(t)] })
  t.match(run, { complete: false, summary: { pass: 0, error: 0 }, reason: /is not installed/ })
})

t.test('an interruption ends the lanes of the assistants, and what was done is kept', async t => {
  const controller = new AbortController()
  const onProgress = ({ done }: { done: number }) => {
    if (done > 4) controller.abort()
  }
  const run = await judged({ assistants: [hire(t)], signal: controller.signal, onProgress })
  t.match(run, { complete: false, reason: /^Interrupted; \d+ of \d+ scenarios were not run$/ })
  t.ok(scenariosOf(run).some(({ verdict }) => verdict === 'pass'))
})

t.test('a run that loses an assistant is not complete', async t => {
  const assistant = hire(t)
  const onProgress = ({ done }: { done: number }) => {
    if (done > 4) assistant.end()
  }
  const run = await judged({ assistants: [assistant], onProgress })
  t.match(run, { complete: false, reason: /^a process of the judge ended: exit code 0/ })
  t.match(await judged({ assistants: [assistant] }), { complete: false })
})

function hire(t: Test): Assistant {
  const assistant = new Assistant(root)
  t.teardown(() => assistant.end())
  return assistant
}

function judged(variation: Partial<SuiteRun>): Promise<Run> {
  return runSuite({
    root,
    adapter: httpfs,
    requirements,
    steps,
    seed: 7,
    version: '0.1.0',
    lanes: 2,
    signal: new AbortController().signal,
    onProgress: () => {},
    ...variation
  })
}

function essence({ id, verdict, scenarios }: Run['requirements'][number]) {
  return { id, verdict, scenarios: scenarios.map(({ line, verdict }) => ({ line, verdict })) }
}

function scenariosOf({ requirements }: Run) {
  return requirements.flatMap(({ scenarios }) => scenarios)
}
