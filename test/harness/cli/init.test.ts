import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { execute } from '../../../harness/cli/execute.js'
import { recording } from './sample.js'

const SERVER = 'import socket\ns.bind(a)\nuse("-p", "-d")\n'

t.test('an adapter is written beside the program', async t => {
  const directory = t.testdir({ 'httpfs.py': SERVER })
  const { status, out } = await init(directory)
  t.equal(status, 0)
  t.match(out, 'httpfs.py: Python, server\nWrote ')
  t.match(readFileSync(join(directory, 'h10spec.yaml'), 'latin1'), /^start: \[python3, httpfs.py/m)
})

t.test('an adapter that is there is kept, unless told otherwise', async t => {
  const directory = t.testdir({ 'httpfs.py': SERVER, 'h10spec.yaml': 'mine\n' })
  const file = join(directory, 'h10spec.yaml')
  t.match(await init(directory), { status: 2, err: /is there already; --force replaces it/ })
  t.equal(readFileSync(file, 'latin1'), 'mine\n')
  t.match(await init(directory, '--force'), { status: 0 })
  t.not(readFileSync(file, 'latin1'), 'mine\n')
})

t.test('an adapter elsewhere leads to the program', async t => {
  const directory = t.testdir({ lab2: { 'httpfs.py': SERVER }, adapters: {} })
  const out = join(directory, 'adapters', 'one.yaml')
  t.match(await init(join(directory, 'lab2'), '--out', out), { status: 0 })
  t.match(readFileSync(out, 'latin1'), /^cwd: \.\.\/lab2$/m)
})

t.test('what cannot be decided is said, and nothing is written', async t => {
  const directory = t.testdir({ 'server1.py': SERVER, 'server2.py': SERVER })
  const { status, err } = await init(directory)
  t.equal(status, 1)
  t.match(err, /may both be meant\. There is:\n {2}server1\.py: Python, server .*--entry/s)
  t.notOk(existsSync(join(directory, 'h10spec.yaml')))
  t.match(await init(directory, '--entry', 'server2.py'), { status: 0, out: /^server2\.py/ })
})

t.test('what is no directory is a usage error', async t => {
  const directory = t.testdir({})
  writeFileSync(join(directory, 'file'), '')
  t.match(await init(join(directory, 'nothing')), { status: 2, err: /nothing is no directory/ })
  t.match(await init(join(directory, 'file')), { status: 2, err: /file is no directory/ })
  t.match(await init(directory, '--out', join(directory, 'no/a.yaml')), { status: 2 })
})

async function init(...argv: string[]) {
  const session = recording()
  await execute(['init', ...argv], session)
  return { status: session.status, out: session.written.join(''), err: session.warned.join('') }
}
