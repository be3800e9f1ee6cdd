import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { claim } from '../../../harness/grade/claim.js'

const skip = existsSync('/proc/self/stat') ? false : 'there is no /proc'

t.test('who claims a directory has it until it is let go', async t => {
  const place = t.testdir({})
  const release = claim(join(place, 'store'), '/tmp/x')
  t.throws(() => claim(join(place, 'store'), '/tmp/y'), {
    name: 'ClaimError',
    message: new RegExp(`^process ${process.pid} is grading into this directory; .* remove .*store`)
  })
  release()
  t.same(readdirSync(join(place, 'store')), [])
  claim(join(place, 'store'), '/tmp/x')()
})

t.test('another process that lives is told, and nothing of it is touched', async t => {
  const place = t.testdir({ 'h10spec-abcdef': {} })
  const other = spawn('sleep', ['60'])
  t.teardown(() => other.kill())
  // It has not said more yet.
  writeFileSync(join(place, `scratch.${other.pid}`), '')
  t.throws(() => claim(place, '/tmp/x'), { message: new RegExp(`^process ${other.pid} is`) })
  t.same(readdirSync(place).sort(), ['h10spec-abcdef', `scratch.${other.pid}`])
})

t.test('what the dead have left is removed, if it is of our kind', async t => {
  const place = t.testdir({ 'h10spec-abcdef': {}, precious: {} })
  const dead = spawnSync(process.execPath, ['--eval', '']).pid
  for (const scratch of ['h10spec-abcdef', 'precious']) {
    writeFileSync(join(place, `scratch.${dead}`), `${join(place, scratch)}\n`)
    claim(place, '/tmp/x')()
  }
  t.same(readdirSync(place), ['precious'])
})

t.test('who has the number of one that is dead is another one', { skip }, async t => {
  const place = t.testdir({ store: {} })
  const scratch = join(place, 'h10spec-abcdef')
  for (const pid of [process.pid, process.ppid]) {
    mkdirSync(scratch)
    writeFileSync(join(place, 'store', `scratch.${pid}`), `${scratch}\nbefore the power cut 1\n`)
    const release = claim(join(place, 'store'), '/tmp/x')
    t.notOk(existsSync(scratch))
    t.same(readdirSync(join(place, 'store')), [`scratch.${process.pid}`])
    release()
  }
})
