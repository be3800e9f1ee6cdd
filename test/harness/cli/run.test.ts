import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { execute } from '../../../harness/cli/execute.js'
import { loadSteps } from '../../../harness/suite/steps.js'
import { packageRoot } from '../../../harness/target/root.js'
import type { Run } from '../../../harness/verdict/result.js'
import { recording } from './sample.js'

const steps = await loadSteps(packageRoot())

t.test('a target is judged, told and reported', async t => {
  const file = join(t.testdir({}), '{target}.json')
  const only = ['--only', 'request-line.three-words', '--seed', '7']
  const { status, out } = await called('run', 'httpc', ...only, '--report', `json=${file}`)
  t.equal(status, 0, out)
  t.match(out, /^httpc {2}1 requirement, \d+ scenarios?, .*, seed 7\n1 pass\n/)
  t.match(out, `Report: ${file.replace('{target}', 'httpc')}\n`)
  const run: Run = JSON.parse(readFileSync(file.replace('{target}', 'httpc'), 'utf8'))
  t.match(run, { complete: true, seed: 7, target: { name: 'httpc' }, summary: { pass: 1 } })
  t.same(run.selection, ['request-line.three-words'])
})

t.test('the letter of RFC 1945 is asked under --strict alone, and the result says so', async t => {
  const file = join(t.testdir({}), 'result.json')
  const only = ['--only', 'response-head.version-case', '--seed', '7']
  const strict = await called('run', 'httpc', ...only, '--strict', '--report', `json=${file}`)
  t.equal(strict.status, 0, strict.out)
  const run: Run = JSON.parse(readFileSync(file, 'utf8'))
  t.match(run, { profile: 'strict', requirements: [{ profile: 'strict', verdict: 'pass' }] })
  const usual = await called('run', 'httpc', ...only)
  t.equal(usual.status, 2)
  t.match(usual.err, '"response-head.version-case" is judged under --strict alone')
})

t.test('a target of which nothing is asked is passed over', async t => {
  const { out } = await called('run', 'httpfs', 'httpc', '--only', 'request-line.three-words')
  t.match(out, /^httpc {2}/)
  t.notMatch(out, /^httpfs/m)
})

t.test('a program that is not there proves nothing', async t => {
  const folder = t.testdir({
    'absent.yaml': `name: absent
role: client
suites: [client]
start: [no-such-program, "{url}"]
methods: { GET: [] }
options: {}
install: apt-get install it
`
  })
  const { status, out } = await called('run', join(folder, 'absent.yaml'), '--only', 'request-line')
  t.equal(status, 3)
  t.match(out, /^Nothing can be said\. no-such-program is not installed: apt-get install it; /m)
  t.notMatch(out, /ERROR|FAIL|\d pass/)
})

t.test('a client that is told by its input cannot be hosted', async t => {
  const text = 'name: asks\nrole: client\nsuites: [client]\nstart: [node, x]\nstdin: ["{url}"]\n'
  const folder = t.testdir({ 'asks.yaml': `${text}methods: { GET: [] }\noptions: {}\n` })
  const { status, err } = await called('run', join(folder, 'asks.yaml'), '--hosted')
  t.equal(status, 2, err)
  t.match(err, /--hosted gives none/)
})

async function called(...argv: string[]) {
  const session = { ...recording(), steps: async () => steps }
  await execute(argv, session)
  return { status: session.status, out: session.written.join(''), err: session.warned.join('') }
}
