import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { execa } from 'execa'
import t from 'tap'
import { execute } from '../../../harness/cli/execute.js'
import type { ZooResult } from '../../../harness/zoo/result.js'
import { root } from '../../support/files.js'
import { recording } from './sample.js'

const known = 'takes the opening of HTTP/2 for the beginning of something longer'

t.test('a mutant is judged near what it breaks, told and reported', async t => {
  const cwd = t.testdir({})
  const program = join(root, 'dist/harness/cli/main.js')
  const argv = ['zoo', '--only', known, '--near', '--report', '--seed', '7']
  const { exitCode, stdout } = await execa(process.execPath, [program, ...argv], { cwd })
  t.equal(exitCode, 0)
  t.match(stdout, `caught     server/versions: ${known}`)
  t.match(stdout, /^1 caught$/m)
  t.ok(existsSync(join(cwd, 'reports/zoo.html')))
  const result: ZooResult = JSON.parse(readFileSync(join(cwd, 'reports/zoo.json'), 'utf8'))
  t.match(result, { complete: true, near: true, seed: 7, specimens: [{ outcome: 'caught' }] })
})

t.test('what no mutant is called cannot be asked for', async t => {
  const { status, err } = await called('--only', 'takes the opening of HTTP/3')
  t.equal(status, 2)
  t.match(err, 'takes the opening of HTTP/3')
})

t.test('a number that makes no sense is refused', async t => {
  for (const option of ['--jobs', '--litter']) {
    const { status, err } = await called(option, '0')
    t.equal(status, 2)
    t.match(err, option)
  }
})

t.test('who interrupts gets what was done, and no success', async t => {
  const interruption = new AbortController()
  interruption.abort()
  const session = { ...recording(), signal: interruption.signal }
  await execute(['zoo', '--only', known, '--near'], session)
  t.equal(session.status, 3)
  t.notMatch(session.written.join(''), /1 caught/)
})

async function called(...argv: string[]) {
  const session = recording()
  await execute(['zoo', ...argv], session)
  return { status: session.status, out: session.written.join(''), err: session.warned.join('') }
}
