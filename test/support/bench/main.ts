// Judges programs side by side, as the process that started this one asks.
import { randomInt } from 'node:crypto'
import { loadRequirements } from '../../../harness/catalogue/requirements.js'
import { execute } from '../../../harness/cli/execute.js'
import { usualLanes } from '../../../harness/suite/lanes.js'
import { runSuite } from '../../../harness/suite/run-suite.js'
import { runSegmented } from '../../../harness/suite/segmentation.js'
import { checkNames, selectRequirements } from '../../../harness/suite/selection.js'
import { loadSteps } from '../../../harness/suite/steps.js'
import type { Adapter } from '../../../harness/target/adapter.js'
import { loadAdapter } from '../../../harness/target/adapters.js'
import { buildTarget } from '../../../harness/target/build.js'
import { holdPort } from '../../../harness/target/port-lock.js'
import { packageRoot } from '../../../harness/target/root.js'
import { exitStatus } from '../../../harness/verdict/exit-status.js'
import { recording } from '../../harness/cli/sample.js'
import type { Called, Reply, Request } from '../bench.js'
import type { Outcome, Trial } from '../trial.js'

// What a test waits for at most.
const BOUND = 600_000

// Cucumber listens for what nobody catches, once for each scenario under way.
process.setMaxListeners(0)

process.on('disconnect', () => process.exit())

const root = packageRoot()
const steps = await loadSteps(root)
const { requirements: library } = loadRequirements(root)

process.on('message', async ({ id, trial, words = [] }: Request) => {
  const work = trial ? judge(trial).then(outcome => ({ outcome })) : call(words)
  tell({ id, ...(await work.catch(error => ({ fault: String(error?.stack) }))) })
})

async function judge(trial: Trial): Promise<Outcome> {
  const { target, only, strict = false, segmentation = false, ...manner } = trial
  const named = loadAdapter(target)
  checkNames(library, named.suites, only, strict)
  const requirements = selectRequirements(library, named.suites, only, strict)
  const signal = AbortSignal.timeout(BOUND)
  const release = await hold(named, signal)
  const adapter = await buildTarget(named, signal)
  const order = { root, steps, version: '0', adapter, requirements, signal, onProgress: () => {} }
  const whole = { ...order, seed: randomInt(2 ** 31), lanes: usualLanes(adapter), ...manner }
  const run = await (segmentation ? runSegmented : runSuite)(whole).finally(release)
  return { run, exitCode: exitStatus(run, strict) }
}

/** Programs that insist on one port are judged one after the other. */
async function hold(adapter: Adapter, signal: AbortSignal): Promise<() => void> {
  const port = adapter.role === 'server' ? adapter.port : undefined
  return port === undefined ? () => {} : holdPort(port, signal)
}

async function call(words: readonly string[]): Promise<{ readonly called: Called }> {
  const session = recording()
  await execute(words, session)
  return { called: { status: session.status, out: session.written.join('') } }
}

/** Who does not listen any more has ended this process, and needs no word of it. */
function tell(reply: Reply): void {
  process.send?.(reply, undefined, undefined, () => {})
}
