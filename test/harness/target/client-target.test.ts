import { once } from 'node:events'
import { existsSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { dirname } from 'node:path'
import t, { type Test } from 'tap'
import type { ClientAdapter } from '../../../harness/target/adapter.js'
import { loadAdapter } from '../../../harness/target/adapters.js'
import { ClientTarget } from '../../../harness/target/client-target.js'
import { nodeClient, PATIENCE } from './programs.js'

const get = { method: 'GET', url: 'http://127.0.0.1/' } as const

function makeTarget(t: Test, adapter: ClientAdapter): ClientTarget {
  const target = new ClientTarget(adapter)
  t.teardown(() => target.stop())
  return target
}

t.test('what a client prints and how it ends is told', async t => {
  const script = 'process.stdout.write(process.argv[1] + "\\xff", "latin1"); process.exitCode = 4'
  const target = makeTarget(t, nodeClient(script))
  await target.start()
  const { duration, ...told } = await target.invoke(get, PATIENCE)
  t.ok(duration > 0)
  t.same(told, {
    command: [process.execPath, '-e', script, get.url],
    exitCode: 4,
    signal: null,
    stdout: Buffer.from(`${get.url}\xff`, 'latin1'),
    stderr: Buffer.alloc(0)
  })
})

t.test('a client that prints without end is ended', async t => {
  const target = makeTarget(t, nodeClient('', { start: ['yes', '{url}'] }))
  const { ended, signal, stdout } = await target.invoke(get, PATIENCE)
  t.equal(ended, 'output-limit')
  t.equal(signal, 'SIGKILL')
  t.equal(stdout.length, 8 * 1024 * 1024)
})

t.test('a client that does not end is ended when its time is over', async t => {
  const target = makeTarget(t, nodeClient('setInterval(() => {}, 1e6)'))
  t.match(await target.invoke(get, 100), { ended: 'deadline', exitCode: null, signal: 'SIGKILL' })
})

t.test('a client that ended in time did so, however busy the judge was', async t => {
  const target = makeTarget(t, nodeClient('', { start: ['sh', '-c', 'sleep 0.3', '{url}'] }))
  const began = performance.now()
  const invocation = target.invoke(get, 1000)
  await new Promise(resolve => setTimeout(resolve, 100))
  // Timers come next, before anybody looks for news.
  await new Promise(resolve => setImmediate(resolve))
  while (performance.now() - began < 1300);
  t.match(await invocation, { exitCode: 0, signal: null, ended: undefined })
})

t.test('a client that still runs is ended with the scenario', async t => {
  const target = makeTarget(t, nodeClient('setInterval(() => {}, 1e6)'))
  const invocation = target.invoke(get, PATIENCE)
  await new Promise(resolve => setImmediate(resolve))
  await target.endInvocations()
  t.match(await invocation, { ended: 'scenario-end', signal: 'SIGKILL' })
})

t.test('a client sees no proxy, and its own home', async t => {
  const before = { ...process.env }
  t.teardown(() => {
    process.env = before
  })
  Object.assign(process.env, { http_proxy: 'http://127.0.0.1:1', NO_PROXY: 'x' })
  const script = 'console.log(JSON.stringify([process.env, process.cwd()]))'
  const target = makeTarget(t, nodeClient(script))
  const { stdout } = await target.invoke(get, PATIENCE)
  const [env, cwd] = JSON.parse(stdout.toString('latin1'))
  t.same(
    Object.keys(env).filter(name => /proxy/i.test(name)),
    []
  )
  t.match(env, { HOME: cwd, LC_ALL: 'C.UTF-8' })
  t.equal(dirname(target.pathOf('x')), cwd)
})

t.test('files are handed to the client and taken from it', async t => {
  const copy = `require('fs').copyFileSync(...process.argv.slice(1, 3))`
  const adapter = nodeClient('', {
    start: ['{node}', '-e', copy, '{options}', '{url}'],
    options: { file: ['{}'], output: ['{}'] }
  })
  const target = makeTarget(t, adapter)
  const file = target.place('below/in', Buffer.from([0, 255]))
  await target.invoke({ ...get, file, output: target.pathOf('out') }, PATIENCE)
  t.same(target.stored('out'), Buffer.from([0, 255]))
  t.equal(target.stored('none'), undefined)
  target.renew()
  t.equal(target.stored('out'), undefined)
  t.notOk(existsSync(file))
  writeFileSync(target.pathOf('new'), '')
  await target.stop()
  t.notOk(existsSync(target.pathOf('new')))
})

t.test('a client that prompts is answered, and its input ends', async t => {
  const script = `process.stdin.on('data', text => process.stdout.write('> ' + text))`
  const target = makeTarget(t, nodeClient(script, { stdin: ['{url}'] }))
  t.equal((await target.invoke(get, PATIENCE)).stdout.toString(), `> ${get.url}\n`)
})

t.test('a program that is missing shows before it is needed', async t => {
  const adapter = nodeClient('', { start: ['h10spec-none', '{url}'], install: 'make it' })
  await t.rejects(makeTarget(t, adapter).start(), {
    name: 'MissingProgram',
    message: 'h10spec-none is not installed: make it'
  })
})

t.test('what the adapter has no words for is refused', async t => {
  const target = makeTarget(t, nodeClient(''))
  t.equal(target.supports('verbose'), false)
  await t.rejects(target.invoke({ ...get, verbose: true }, PATIENCE), {
    name: 'UnsupportedAsk',
    feature: 'verbose'
  })
})

t.test('curl sends what it is asked to and prints what it gets', async t => {
  const target = makeTarget(t, loadAdapter('curl') as ClientAdapter)
  const missing = await target.start().catch((error: Error) => error)
  if (missing?.name === 'MissingProgram') return void t.pass('started', { skip: missing.message })
  const answer = Buffer.from('HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\n\x00\xff', 'latin1')
  const { port, received } = await answering(t, answer)
  const url = `http://127.0.0.1:${port}/a?b`
  const data = '@{"Assignment": 1}'
  const ask = { method: 'POST', url, headers: ['X-Mine: yes'], data } as const
  const { exitCode, stdout } = await target.invoke(ask, PATIENCE)
  t.equal(exitCode, 0)
  t.same(stdout, Buffer.from([0, 255]))
  t.match(received(), /^POST \/a\?b HTTP\/1\.0\r\n/)
  t.match(received(), '\r\nX-Mine: yes\r\n')
  t.equal(received().slice(-data.length - 4), `\r\n\r\n${data}`)
})

/** A server that gives everybody the same answer, and what it received. */
async function answering(t: Test, answer: Buffer) {
  let received = ''
  const server = createServer(socket => {
    socket.on('error', () => {})
    socket.on('data', chunk => {
      received += chunk.toString('latin1')
      if (received.endsWith('}')) socket.end(answer)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.teardown(() => server.close())
  const { port } = server.address() as AddressInfo
  return { port, received: () => received }
}
