import { spawnSync } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { extname, join } from 'node:path'
import t from 'tap'

const skip = process.platform !== 'linux' && 'only Linux tells of descriptors'

t.test('who is shut in has nothing that was left open for the judge', { skip }, async t => {
  const file = openSync(import.meta.filename, 'r')
  t.teardown(() => closeSync(file))
  const helper = join(import.meta.dirname, `inheriting${extname(import.meta.filename)}`)
  const stdio = [...Array(250).fill('ignore'), file]
  const words = [...process.execArgv, helper]
  const judge = spawnSync(process.execPath, words, {
    stdio: ['ignore', 'pipe', 'inherit', ...stdio.slice(3)],
    encoding: 'utf8'
  })
  t.equal(judge.stdout, '0 1 2\n')
})
