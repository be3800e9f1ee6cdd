import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { ClientHosts } from '../../../harness/target/client-hosts.js'
import type { Invocation } from '../../../harness/target/invocation.js'
import { root } from '../../support/files.js'

const program = `
import { setTimeout as delay } from 'node:timers/promises'
import { count } from './count.js'
const [what, ...rest] = process.argv.slice(2)
process.once('SIGINT', () => {})
process.stdout.on('error', () => {})
if (what === 'print') {
  process.stdout.write(rest.join(' '))
  process.stderr.write(process.cwd())
}
if (what === 'count') process.stdout.write(String(count()))
if (what === 'listeners') process.stdout.write(String(process.listenerCount('SIGINT')))
if (what === 'late') setTimeout(() => process.stdout.write('late'), 50)
if (what === 'code') process.exitCode = 3
if (what === 'exit') process.exit(4)
if (what === 'throw') throw new Error('thrown')
if (what === 'later') setTimeout(() => { throw new Error('thrown later') }, 10)
if (what === 'never') await new Promise(() => {})
if (what === 'hang') await delay(60_000)
if (what === 'loop') for (;;);
if (what === 'flood') for (;;) { process.stdout.write('x'.repeat(1 << 20)); await delay(0) }
`
const module = 'const state = { count: 0 }\nexport function count() { return state.count += 1 }\n'

t.test('a program is run again and again, each time as if it were the first', async t => {
  const run = runner(t)
  const first = await run('print', 'one', 'two')
  t.match(first, { exitCode: 0, signal: null, stdout: 'one two', ended: undefined })
  t.equal(first.stderr, realpathSync(t.testdirName))
  t.match(await run('code'), { exitCode: 3 })
  t.match(await run('late'), { exitCode: 0, stdout: 'late' }, 'it is waited for')
  const { stdout } = await run('listeners')
  t.match(await run('listeners'), { stdout }, 'nobody who listened is left')
  t.match(await run('count'), { stdout: '1' })
  t.match(await run('count'), { stdout: '2' }, 'the same process')
})

t.test('a program that ends its process ends it as it would end its own', async t => {
  const run = runner(t)
  t.match(await run('exit'), { exitCode: 4, stdout: '' })
  t.match(await run('throw'), { exitCode: 1, stderr: /Error: thrown/ })
  t.match(await run('later'), { exitCode: 1, stderr: /Error: thrown later/ })
  t.match(await run('never'), { exitCode: 13 })
  t.match(await run('print', 'again'), { exitCode: 0, stdout: 'again' })
})

t.test('a program that does not end is ended', async t => {
  const run = runner(t, 1500)
  const killed = { exitCode: null, signal: 'SIGKILL', ended: 'deadline' }
  t.match(await run('hang'), killed)
  t.match(await run('loop'), killed)
  t.match(await runner(t)('flood'), { signal: 'SIGKILL', ended: 'output-limit' })
})

t.test('programs run side by side', async t => {
  const run = runner(t)
  const all = await Promise.all([run('late'), run('print', 'a'), run('print', 'b')])
  t.same(
    all.map(({ stdout }) => stdout),
    ['late', 'a', 'b']
  )
})

function runner(t: Test, patience = 20_000) {
  const cwd = t.testdir({
    'main.mjs': program,
    'count.js': module,
    'package.json': '{"type":"module"}'
  })
  const hosts = new ClientHosts(join(root, 'dist/harness/target/host/main.js'))
  t.teardown(() => hosts.end())
  return async (...args: readonly string[]) => {
    const command = [process.execPath, join(cwd, 'main.mjs'), ...args]
    const run = await hosts.launch({ command, cwd, env: {} }, patience)
    return readable(await run.invocation)
  }
}

function readable(invocation: Invocation) {
  const { stdout, stderr } = invocation
  return { ...invocation, stdout: stdout.toString(), stderr: stderr.toString() }
}
