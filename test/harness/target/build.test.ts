import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { buildTarget, builtBefore } from '../../../harness/target/build.js'
import { commonValues, prepareLaunch } from '../../../harness/target/prepare-launch.js'
import { nodeClient } from './programs.js'

const limits = { seconds: 60, bytes: 1000 }

function built(t: Test, run: readonly (readonly string[])[], more: Partial<typeof limits> = {}) {
  const cwd = t.testdir()
  return buildTarget(nodeClient('', { cwd, build: { run, ...limits, ...more } }))
}

const print = (text: string) => ['{node}', '-e', `console.error(${JSON.stringify(text)})`]

t.test('all commands run where the program starts, one after the other', async t => {
  const write = (name: string) => [
    '{node}',
    '-e',
    `fs.writeFileSync('${name}', fs.readdirSync('.').join())`
  ]
  const adapter = await built(t, [write('one'), write('two')])
  t.equal(adapter.unbuilt, undefined)
  t.equal(readFileSync(join(adapter.cwd, 'two'), 'latin1'), 'one')
})

t.test('what needs no building is as it was', async t => {
  const adapter = nodeClient('')
  t.equal(await buildTarget(adapter), adapter)
})

t.test('a build that fails is told with its log, and nothing is started', async t => {
  const { unbuilt, ...adapter } = await built(t, [print('fine'), ['false'], print('never')])
  const [, log = ''] = /its log is (.*); it wrote nothing$/.exec(unbuilt?.message ?? '') ?? []
  t.match(readFileSync(log, 'latin1'), /^\$ .*\nfine\n\$ false\n$/)
  t.match(unbuilt?.message, /^the build failed: false ended with exit code 1; /)
  const values = commonValues(t.testdir())
  const launch = () => prepareLaunch({ ...adapter, ...(unbuilt && { unbuilt }) }, ['node'], values)
  t.throws(launch, { name: 'StartFailure', message: unbuilt?.message })
})

t.test('the end of what a build wrote is told', async t => {
  const fail = ['{node}', '-e', 'console.log("x:1: error: no semicolon"); process.exit(2)']
  const { unbuilt } = await built(t, [fail])
  t.match(unbuilt?.message, /it wrote:\nx:1: error: no semicolon$/)
})

t.test('a build has its time', async t => {
  const { unbuilt } = await built(t, [['sleep', '60']], { seconds: 0.1 })
  t.match(unbuilt?.message, /sleep 60 took longer than it may/)
})

t.test('a build has its output, all commands together', async t => {
  const { unbuilt } = await built(t, [print('x'.repeat(900)), print('y'.repeat(900))])
  t.match(unbuilt?.message, /printed more than it may/)
})

t.test('a build ends with the judge', async t => {
  const build = { run: [['sleep', '60']], ...limits }
  const adapter = nodeClient('', { cwd: t.testdir(), build })
  const { unbuilt } = await buildTarget(adapter, AbortSignal.timeout(100))
  t.match(unbuilt?.message, /was interrupted/)
})

t.test('a tool that is missing is no fault of the program', async t => {
  const { unbuilt, ...adapter } = await built(t, [['h10spec-none']])
  t.match(unbuilt, { tool: 'h10spec-none', message: 'h10spec-none is not installed' })
  const values = commonValues(t.testdir())
  const launch = () => prepareLaunch({ ...adapter, ...(unbuilt && { unbuilt }) }, ['node'], values)
  t.throws(launch, { name: 'MissingProgram', program: 'h10spec-none' })
})

t.test('the log of a build that worked is not kept', async t => {
  const show = ['{node}', '-e', 'fs.writeFileSync("seen", process.env.TMPDIR + "/build.log")']
  const { cwd } = await built(t, [show, ['true']])
  t.notOk(existsSync(readFileSync(join(cwd, 'seen'), 'latin1')))
})

t.test('what another process has built is not built again', async t => {
  t.teardown(() => delete process.env[builtBefore])
  process.env[builtBefore] = 'null'
  t.equal((await built(t, [['false']])).unbuilt, undefined)
  process.env[builtBefore] = JSON.stringify({ message: 'no compiler', tool: 'javac' })
  t.same((await built(t, [['true']])).unbuilt, { message: 'no compiler', tool: 'javac' })
})
