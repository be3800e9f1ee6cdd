import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import t from 'tap'
import { parse } from 'yaml'
import { loadRequirements } from '../harness/catalogue/requirements.js'
import { loadAdapter } from '../harness/target/adapters.js'
import { Bench } from './support/bench.js'
import { files, root } from './support/files.js'

/** Musts that a target truly satisfies, and why. */
interface Passes {
  readonly because: string
  readonly passes: readonly string[]
}

const folder = 'fixtures/zoo/hollow'
const list = `${folder}/passes.yaml`
const satisfied = parse(readFileSync(join(root, list), 'utf8')) as Record<string, Passes[]>
const hollow = files(folder).filter(path => path.endsWith('.yaml') && path !== list)

const { requirements } = loadRequirements(root)

// Short, because a target that never answers is waited for in every scenario. One that has to pass
// something gets the time for it on a busy machine too.
const QUICK = 300
const ENOUGH = 5000

const bench = await Bench.open()
t.teardown(() => bench.end())

for (const adapter of hollow) {
  const name = basename(adapter, '.yaml')
  const expected = (satisfied[name] ?? []).flatMap(({ passes }) => passes)
  const patience = expected.length > 0 ? ENOUGH : QUICK

  t.test(`${name} passes no must but those that it truly satisfies`, async t => {
    const musts = mustsFor(adapter)
    const manner = { only: musts, strict: true, patience, hosted: true }
    const { run, exitCode } = await bench.judge({ target: join(root, adapter), ...manner })
    t.same(
      run.requirements.map(({ id }) => id),
      musts,
      'it was judged by every must'
    )
    const passed = run.requirements.filter(({ verdict }) => verdict === 'pass').map(({ id }) => id)
    t.same(passed.sort(), [...expected].sort(), `what it passes is what ${list} says`)
    t.equal(exitCode, 1, 'it fails the run')
  })
}

/** All that a target has to do, by the letter of RFC 1945 as well. */
function mustsFor(adapter: string): string[] {
  const { suites } = loadAdapter(join(root, adapter))
  return requirements
    .filter(({ level, suite }) => level === 'must' && suites.includes(suite))
    .map(({ id }) => id)
}

t.test('every must that a hollow target passes has a reason', async t => {
  const targets = hollow.map(path => basename(path, '.yaml'))
  for (const [name, groups] of Object.entries(satisfied)) {
    t.ok(targets.includes(name), `${name} is a hollow target`)
    for (const { because, passes } of groups) {
      t.ok(because.length > 0 && passes.length > 0, `${name}: ${because}`)
    }
  }
})
