import { join } from 'node:path'
import t, { type Test } from 'tap'
import { execute } from '../../../harness/cli/execute.js'
import { serve } from '../target/programs.js'
import { recording } from './sample.js'

t.test('each step is told, and a finding names the line to change', async t => {
  const { status, out, file } = await diagnosed(t, serve)
  t.equal(status, 1)
  t.match(out, /^small, a server\n/)
  t.match(out, /works +listens +at 127\.0\.0\.1:\d+/)
  t.match(out, /FINDING {2}root /)
  t.match(out, `${file}:4: start: tell it {root}`)
  t.match(out, /\d findings?\n$/)
})

t.test('an adapter that makes no sense is a mistake of its writer', async t => {
  const { status, err } = await called('doctor', join(t.testdir({}), 'none.yaml'))
  t.equal(status, 2)
  t.match(err, /none\.yaml/)
})

async function diagnosed(t: Test, script: string) {
  const start = JSON.stringify(['{node}', '-e', script, '{port}', '{root}'])
  const text = `name: small\nrole: server\nsuites: [server]\nstart: ${start}\n`
  const file = join(t.testdir({ 'small.yaml': text }), 'small.yaml')
  return { ...(await called('doctor', file)), file }
}

async function called(...argv: string[]) {
  const session = recording()
  await execute(argv, session)
  return { status: session.status, out: session.written.join(''), err: session.warned.join('') }
}
