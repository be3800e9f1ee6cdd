import { execa } from 'execa'
import t from 'tap'
import type { Adapter } from '../harness/target/adapter.js'
import { listAdapters } from '../harness/target/adapters.js'
import { cleanEnvironment } from '../harness/target/environment.js'
import { requireProgram } from '../harness/target/prepare-launch.js'
import { Bench } from './support/bench.js'

// A few whole exchanges each. What is real breaks some of it, and the matrix tells what.
const topics = { server: 'status-line', client: 'request-line' } as const

// Where the command line judges what a distribution packs: in the network of this machine.
const bench = new Bench([])
t.teardown(() => bench.end())

const adapters = listAdapters()
const skips = await Promise.all(adapters.map(missing))

t.jobs = 2
// One takes seconds on an idle machine; a busy one may run ten at once.
t.setTimeout(900_000)
for (const [nth, { name, role }] of adapters.entries()) {
  const options = { buffered: true, skip: skips[nth] ?? false }
  t.test(`${name} is started and judged to the end`, options, async t => {
    const { run } = await bench.judge({ target: name, only: [topics[role]] })
    t.ok(run.complete, run.reason ?? 'all of it')
    t.ok(run.summary.pass > 0, 'something was judged')
    const unseen = run.requirements.filter(({ verdict }) => ['blocked', 'error'].includes(verdict))
    const because = unseen.map(({ id, scenarios }) => [id, scenarios.map(each => each.because)])
    t.same(because, [], 'every control holds')
    t.same(run.findings ?? [], [], 'it neither ends nor hangs')
  })
}

/** What has to be on the machine and is not, as a reason to skip. */
async function missing({ name, start, install }: Adapter): Promise<string | false> {
  const [program = ''] = start
  try {
    if (!program.startsWith('{')) requireProgram(program, '.', install)
  } catch (error) {
    return String(error)
  }
  return name === 'ruby' && !(await hasWebrick(program)) ? `webrick is missing: ${install}` : false
}

async function hasWebrick(ruby: string): Promise<boolean> {
  const env = cleanEnvironment('/tmp', {})
  const options = { env, extendEnv: false, reject: false } as const
  return (await execa(ruby, ['-rwebrick', '-e', ''], options)).exitCode === 0
}
