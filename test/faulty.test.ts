import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { findEntrance } from '../harness/target/namespace.js'
import type { Run } from '../harness/verdict/result.js'
import { Bench } from './support/bench.js'
import { root } from './support/files.js'
import { judge } from './support/h10spec.js'
import type { Trial } from './support/trial.js'

// The longest of the runs takes six seconds on an idle machine.
t.setTimeout(240_000)

const program = join(root, 'test/faulty/server.js')
const little = ['status-line.form']

const bench = await Bench.open()
t.teardown(() => bench.end())

for (const [fault, kinds] of [
  ['ends-on-connect', ['ends-on-connect']],
  ['dies-on-every-request', ['dies-on-every-request']],
  ['hang', ['hang']],
  ['daemonises', ['daemonises']],
  ['does-not-start', ['does-not-start']],
  ['child', undefined]
] as const) {
  t.test(`a server that ${fault} is named so, and judged to the end`, async t => {
    // The patience is for a start as well, which takes long where much else runs.
    const manner = fault === 'hang' ? { only: little, patience: 1500 } : { only: little }
    const { run } = await judgedBy(t, fault, manner)
    t.same(run.findings?.map(({ kind }) => kind) ?? [], kinds ?? [])
    t.ok(run.complete)
    const verdict = ['daemonises', 'child'].includes(fault) ? 'pass' : 'blocked'
    t.equal(run.requirements[0]?.verdict, verdict)
  })
}

for (const fault of ['dies-on-some', 'dies-slowly']) {
  t.test(`the request of a server that ${fault} is told, and fails`, async t => {
    const { run } = await judgedBy(t, fault, { only: ['path-safety.encoded-dots'] })
    const [finding] = run.findings ?? []
    t.match(finding, { kind: 'crash', exitCode: 1, stderr: /a percent sign/ })
    t.match(sentIn(run, finding?.exchange), /^GET [^ ]*%/)
    const scenarios = run.requirements.flatMap(each => each.scenarios)
    const passed = scenarios.filter(({ verdict }) => verdict === 'pass')
    t.same(passed, [], 'whose server ends did nothing well')
  })
}

// No mutant of the reference can make these two mistakes: see their exclusions in fixtures/zoo.
t.test('a server that sends the source of a program fails', async t => {
  const start = `[node, ${program}, shows-sources, "{port}", "{root}"]`
  const keys = { start, offers: '{ program: { path: /query, source: <?php } }' }
  const { run } = await judgedAs(t, keys, { only: ['program.output', 'program.source'] })
  t.match(run.requirements, [
    { id: 'program.output', verdict: 'fail' },
    { id: 'program.source', verdict: 'fail' }
  ])
})

t.test('a client that waits for the body of a HEAD is warned', async t => {
  const start = `[node, ${join(root, 'test/faulty/client.js')}, "{method}", "{url}"]`
  const client = { role: 'client', suites: '[client]', start }
  const keys = { ...client, methods: '{ GET: [GET], HEAD: [HEAD] }' }
  const only = ['response-body.head', 'response-body.until-close']
  const { run } = await judgedAs(t, keys, { only })
  t.match(run.requirements, [
    { id: 'response-body.until-close', verdict: 'pass' },
    { id: 'response-body.head', verdict: 'warn' }
  ])
})

t.test('a server that is not built is named so, with what its build told', async t => {
  const start = `[node, ${program}, child, "{port}", "{root}"]`
  const build = "[node, -e, 'console.log(123); process.exit(1)']"
  const { run } = await judgedAs(t, { start, build }, { only: little })
  t.match(run.findings, [{ kind: 'not-built', stderr: /exit code 1.*123/s }])
})

t.test('a client that is not built is named so as well', async t => {
  const start = `[node, ${join(root, 'test/faulty/client.js')}, "{method}", "{url}"]`
  const build = "[node, -e, 'console.log(123); process.exit(1)']"
  const keys = { role: 'client', suites: '[client]', start, build, methods: '{ GET: [GET] }' }
  const { run } = await judgedAs(t, keys, { only: ['response-body.until-close'] })
  t.match(run.requirements, [{ id: 'response-body.until-close', verdict: 'blocked' }])
  t.match(run.findings, [{ kind: 'not-built', stderr: /exit code 1.*123/s }])
  t.equal(run.findings?.length, 1)
})

t.test('a port that is taken on the host is free in a network of its own', async t => {
  const entrance = await findEntrance()
  if ('refusal' in entrance) return void t.pass(`no such network: ${entrance.refusal}`)
  const host = createServer(socket => socket.destroy()).listen(0, '127.0.0.1')
  await once(host, 'listening')
  const { port } = host.address() as { port: number }
  const own = { start: `[node, ${program}, child, "${port}", "{root}"]`, port: `${port}` }
  const adapter = written(t, own)
  const options = ['--only', ...little, '--no-segmentation', '--lanes', '1']
  const runs = await Promise.all([1, 2].map(() => judge(adapter, ...options)))
  t.same(
    runs.map(({ run }) => run.summary.pass),
    [1, 1]
  )
  host.close()
})

type Manner = Omit<Trial, 'target'>

function judgedBy(t: Test, fault: string, manner: Manner) {
  return judgedAs(t, { start: `[node, ${program}, ${fault}, "{port}", "{root}"]` }, manner)
}

function judgedAs(t: Test, keys: Record<string, string>, manner: Manner) {
  return bench.judge({ target: written(t, keys), lanes: 1, ...manner })
}

/** The path of an adapter with these keys. */
function written(t: Test, keys: Record<string, string>): string {
  const lines = Object.entries({ name: 'faulty', role: 'server', suites: '[server]', ...keys })
  const text = lines.map(([key, value]) => `${key}: ${value}\n`).join('')
  return join(t.testdir({ 'faulty.yaml': text }), 'faulty.yaml')
}

function sentIn({ exchanges }: Run, id = ''): string {
  const sent = exchanges[id]?.events.filter(({ kind }) => kind === 'sent') ?? []
  return sent.map(({ bytes = '' }) => Buffer.from(bytes, 'base64').toString('latin1')).join('')
}
