import { execa } from 'execa'
import t from 'tap'
import type { Adapter } from '../harness/target/adapter.js'
import { listAdapters } from '../harness/target/adapters.js'
import { cleanEnvironment } from '../harness/target/environment.js'
import { requireProgram } from '../harness/target/prepare-launch.js'
import { judge } from './support/h10spec.js'

// All of them hold every requirement of it, and it asks a server and a client for a whole exchange.
const topics = { server: 'status-line', client: 'request-line' } as const

const adapters = listAdapters()
const skips = await Promise.all(adapters.map(missing))

t.jobs = 2
for (const [nth, adapter] of adapters.entries()) {
  const { name, role } = adapter
  t.test(
    `${name} is started and judged`,
    { buffered: true, skip: skips[nth] ?? false },
    async t => {
      const { run, exitCode } = await judge(name, '--only', topics[role], '--no-segmentation')
      t.ok(run.complete, run.reason ?? 'all of it')
      const { pass, fail, blocked, inconclusive, error } = run.summary
      t.ok(pass > 0, `${pass} pass`)
      t.same(
        { fail, blocked, inconclusive, error },
        { fail: 0, blocked: 0, inconclusive: 0, error: 0 }
      )
      t.equal(exitCode, 0)
    }
  )
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
