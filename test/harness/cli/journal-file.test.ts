import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { execa } from 'execa'
import t from 'tap'
import { JournalFile } from '../../../harness/cli/journal-file.js'
import type { Run } from '../../../harness/verdict/result.js'
import { root } from '../../support/files.js'

const program = join(root, 'dist/harness/cli/main.js')

t.test('what may wait is written with what may not, and removed at the end', async t => {
  const report = join(t.testdir({}), 'deep', 'result.json')
  const journal = JournalFile.beside(report)
  journal?.note('one', false)
  t.equal(readFileSync(`${report}.journal`, 'utf8'), '')
  journal?.note('two', true)
  t.equal(readFileSync(`${report}.journal`, 'utf8'), 'one\ntwo\n')
  journal?.remove()
  t.notOk(existsSync(`${report}.journal`))
})

t.test('beside what is no file there is none', async t => {
  t.equal(JournalFile.beside(undefined), undefined)
  t.equal(JournalFile.beside('/dev/null'), undefined)
})

t.test('what was judged outlives a judge that is killed', async t => {
  const report = join(t.testdir({}), 'result.json')
  const words = ['run', 'httpfs', '--only', 'status-line', 'entity-body', '--lanes', '1']
  const judge = execa(process.execPath, [program, ...words, '--report', `json=${report}`], {
    cwd: root,
    stdio: 'ignore',
    reject: false,
    // In the network of the host there is one process to be killed, and not a chain of them.
    env: { H10SPEC_NETWORK: 'own' },
    timeout: 120_000
  })
  while (!read(`${report}.journal`).includes('testCaseFinished')) await delay(20)
  judge.kill('SIGKILL')
  await judge
  t.notOk(existsSync(report))
  const later = ['report', `${report}.journal`, '--report', `json=${report}`]
  await execa(process.execPath, [program, ...later], { cwd: root })
  const { complete, reason, requirements } = JSON.parse(readFileSync(report, 'utf8'))
  t.equal(complete, false)
  t.match(reason, /^The judge ended before the run did/)
  const scenarios = (requirements as Run['requirements']).flatMap(each => each.scenarios)
  t.ok(scenarios.some(({ verdict }) => verdict === 'pass'))
})

function read(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}
