import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { commonValues, prepareLaunch } from '../../../harness/target/prepare-launch.js'
import { nodeClient } from './programs.js'

t.test('a program that is not installed is told from one that is broken', async t => {
  const values = commonValues(t.testdir({ data: '' }))
  const adapter = nodeClient('', { install: 'apt-get install nginx' })
  t.throws(() => prepareLaunch(adapter, ['h10spec-none'], values), {
    name: 'MissingProgram',
    program: 'h10spec-none',
    message: 'h10spec-none is not installed: apt-get install nginx'
  })
  t.throws(() => prepareLaunch(nodeClient(''), ['./data'], values), {
    message: 'there is no ./data that can be started'
  })
})

t.test('a program may be named by its path from where it starts', async t => {
  const scratch = t.testdir({ bin: { mine: '' } })
  chmodSync(join(scratch, 'bin/mine'), 0o755)
  const adapter = nodeClient('', { env: { WHERE: '{scratch}' } })
  const launch = prepareLaunch(adapter, ['bin/mine', 'x'], commonValues(scratch))
  t.match(launch, { command: ['bin/mine', 'x'], cwd: scratch, env: { WHERE: scratch } })
})

t.test('a directory that is not there is named', async t => {
  const adapter = nodeClient('', { cwd: '{scratch}/none' })
  t.throws(() => prepareLaunch(adapter, ['node'], commonValues(t.testdir())), {
    name: 'StartFailure',
    message: /^there is no directory .*\/none to start it in$/
  })
})
