import { execa } from 'execa'
import t from 'tap'
import type { Adapter } from '../harness/target/adapter.js'
import { listAdapters } from '../harness/target/adapters.js'
import { cleanEnvironment } from '../harness/target/environment.js'
import { requireProgram } from '../harness/target/prepare-launch.js'
import type { Verdict } from '../harness/verdict/result.js'
import { judge } from './support/h10spec.js'

// All of them hold every requirement of it, and it asks a server and a client for a whole exchange.
const topics = { server: 'status-line', client: 'request-line' } as const

const adapters = listAdapters()
const skips = await Promise.all(adapters.map(missing))

t.jobs = 2
// One takes seconds on an idle machine; a busy one may run ten at once.
t.setTimeout(900_000)
for (const [nth, adapter] of adapters.entries()) {
  const { name, role } = adapter
  t.test(
    `${name} is started and judged`,
    { buffered: true, skip: skips[nth] ?? false },
    async t => {
      const { run, exitCode } = await judge(name, '--only', topics[role], '--no-segmentation')
      t.ok(run.complete, run.reason ?? 'all of it')
      t.ok(run.summary.pass > 0, 'something was judged')
      const odd = run.requirements.filter(({ verdict }) => isOdd(verdict))
      t.same(
        odd.map(({ id, scenarios }) => [id, scenarios.find(each => isOdd(each.verdict))?.because]),
        [],
        'nothing is broken or unclear'
      )
      t.equal(exitCode, 0)
    }
  )
}

function isOdd(verdict: Verdict): boolean {
  return ['fail', 'blocked', 'inconclusive', 'error'].includes(verdict)
}

/** What has to be on the machine and is not, as a reason to skip. */
async function missing({ name, start, install }: Adapter): Promise<string | false> {
  const [program = ''] = start
  try {
    if (!program.startsWith('{')) requireProgram(program, '.', install)
  } catch (error) {
    return String(error)
  }
  return name === 'ruby' && !(await hasWebrick()) ? `webrick is not installed: ${install}` : false
}

async function hasWebrick(): Promise<boolean> {
  const env = cleanEnvironment('/tmp', {})
  const options = { env, extendEnv: false, reject: false } as const
  return (await execa('ruby', ['-rwebrick', '-e', ''], options)).exitCode === 0
}
