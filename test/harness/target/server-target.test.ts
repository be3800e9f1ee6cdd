import { existsSync } from 'node:fs'
import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import t, { type Test } from 'tap'
import type { ServerAdapter } from '../../../harness/target/adapter.js'
import { loadAdapter } from '../../../harness/target/adapters.js'
import { ServerTarget } from '../../../harness/target/server-target.js'
import { nodeServer, PATIENCE, serve } from './programs.js'

/** A server that does what the request says: `die`, `abort`, `deaf`; other things it answers. */
const fragile = `
  const server = require('net').createServer(socket => {
    socket.on('error', () => {})
    socket.on('data', data => {
      if (/die/.test(data)) { console.error('Traceback: ' + data); process.exit(3) }
      if (/abort/.test(data)) process.kill(process.pid, 'SIGABRT')
      if (/deaf/.test(data)) server.close()
      socket.end(String(process.pid))
    })
  }).listen(Number(process.argv[1]), '127.0.0.1')
  setInterval(() => {}, 1e6)`

function makeTarget(t: Test, adapter: ServerAdapter): ServerTarget {
  const target = new ServerTarget(adapter, { seed: 1, patience: PATIENCE })
  t.teardown(() => target.stop())
  return target
}

async function ask(target: ServerTarget, text: string): Promise<string> {
  const socket = connect(target.address).on('error', () => {})
  const chunks: Buffer[] = []
  socket.on('data', chunk => chunks.push(chunk))
  socket.write(text)
  await new Promise(resolve => socket.once('close', resolve))
  return Buffer.concat(chunks).toString('latin1')
}

t.test('a server runs, is the same for every scenario, and leaves nothing', async t => {
  const target = makeTarget(t, nodeServer(fragile))
  await target.start()
  const pid = await ask(target, 'hello')
  target.root?.publish('left', Buffer.from('x'))
  await target.renew()
  t.same(target.root?.list(), [])
  t.equal(await ask(target, 'hello'), pid)
  t.equal(target.command.at(-2), String(target.address.port))
  await target.stop()
  t.notOk(existsSync(target.root?.path ?? ''))
  t.equal(await ask(target, 'hello'), '')
  t.same(target.takeDeaths(), [])
})

t.test('a child that its program left behind dies as any other, with a status unknown', async t => {
  const forking = `const { spawn } = require('child_process')
    const args = ['-e', ${JSON.stringify(fragile)}, process.argv[1]]
    spawn(process.execPath, args, { detached: true, stdio: ['ignore', 'inherit', 'inherit'] }).unref()`
  const target = makeTarget(t, nodeServer(forking))
  await target.start()
  await ask(target, 'die of this')
  t.equal(await target.ensureAlive(), true)
  const stderr = 'Traceback: die of this\n'
  t.same(target.takeDeaths(), [{ exitCode: null, signal: null, kind: 'crash', stderr }])
})

t.test('a server that dies is started again, and its death is told once', async t => {
  const target = makeTarget(t, nodeServer(fragile))
  await target.start()
  const { address } = target
  await ask(target, 'die of this')
  t.equal(await target.endsWithin(PATIENCE), true)
  const stderr = 'Traceback: die of this\n'
  t.same(target.takeDeaths(), [{ exitCode: 3, signal: null, stderr }])
  t.equal(await target.ensureAlive(), true)
  t.equal(await target.ensureAlive(), false)
  t.not(target.address.port, address.port)
  t.match(await ask(target, 'hello'), /^\d+$/)
  t.same(target.takeDeaths(), [])
})

t.test('a death by a signal is told by the next scenario, with the signal', async t => {
  const target = makeTarget(t, nodeServer(fragile))
  await target.start()
  await ask(target, 'abort')
  // The kernel closes the sockets of a process that aborts well before its parent hears of it.
  t.equal(await target.endsWithin(PATIENCE), true)
  await target.renew()
  t.match(target.takeDeaths(), [{ exitCode: null, signal: 'SIGABRT', stderr: '' }])
  t.match(await ask(target, 'hello'), /^\d+$/)
})

t.test('a server that listens no more is as good as dead', async t => {
  const target = makeTarget(t, nodeServer(fragile))
  await target.start()
  await ask(target, 'deaf')
  t.equal(await target.ensureAlive(), true)
  t.same(target.takeDeaths(), [{ exitCode: null, signal: null, stderr: '' }])
  t.match(await ask(target, 'hello'), /^\d+$/)
})

t.test('a server that lives does not end within a moment', async t => {
  const target = makeTarget(t, nodeServer(fragile))
  await target.start()
  t.equal(await target.endsWithin(10), false)
})

t.test('a server of its own for every scenario', async t => {
  const target = makeTarget(t, nodeServer(fragile, { isolation: 'scenario' }))
  await target.start()
  const pid = await ask(target, 'hello')
  await target.renew()
  t.not(await ask(target, 'hello'), pid)
  t.same(target.takeDeaths(), [])
})

t.test('what does not start is cleared away', async t => {
  const target = makeTarget(t, nodeServer('process.exit(1)'))
  await t.rejects(target.start(), { name: 'StartFailure' })
  await target.stop()
  t.notOk(existsSync(target.root?.path ?? ''))
})

t.test('a server that takes no root has none', async t => {
  const target = makeTarget(t, nodeServer(serve, { lacks: ['root'] }))
  t.equal(target.root, undefined)
  t.equal(target.supports('root'), false)
  t.equal(target.supports('post'), true)
})

t.test('a server offers what its adapter says, and hears of it', async t => {
  const redirect = { from: '/old', to: '/new' }
  const protects = { prefix: '/p/', user: 'judge', password: 'open sesame' }
  const script = fragile.replace('String(process.pid)', 'String(process.argv.slice(2))')
  const { start } = nodeServer(script)
  const offers = { protected: protects, redirect }
  const target = makeTarget(
    t,
    nodeServer(script, { start: [...start, '{from}={to}', '{user}:{password}'], offers })
  )
  await target.start()
  t.same(target.offer('redirect'), redirect)
  t.same(target.offer('protected'), protects)
  t.equal(target.offer('program'), undefined)
  t.ok(target.supports('redirect'))
  t.notOk(target.supports('encoding'))
  t.match(await ask(target, 'hello'), /,\/old=\/new,judge:open sesame$/)
  t.equal(makeTarget(t, nodeServer(serve)).supports('protected'), false)
})

t.test('a server judged by its URL is left alone', async t => {
  const adapter = loadAdapter('http://[::1]/a%20b?c=d') as ServerAdapter
  const target = makeTarget(t, adapter)
  await target.start()
  await target.renew()
  await target.restart()
  t.same(target.address, { host: '::1', port: 80 })
  t.equal(target.path, '/a%20b?c=d')
  t.same(target.command, [])
  t.equal(target.supports('root'), false)
  t.equal(await target.ensureAlive(), false)
})

for (const name of ['httpfs', 'nginx', 'apache2', 'lighttpd', 'busybox']) {
  t.test(`${name} keeps what its adapter promises`, async t => {
    const target = makeTarget(t, loadAdapter(name) as ServerAdapter)
    const missing = await target.start().catch((error: Error) => error)
    if (missing?.name === 'MissingProgram') return void t.pass('started', { skip: missing.message })
    t.equal(missing, undefined)
    const { prefix = '', user, password } = target.offer('protected') ?? {}
    const cookie = Buffer.from(`${user}:${password}`, 'latin1').toString('base64')
    const get = (path: string, line = 'X: y') =>
      ask(target, `GET ${path} HTTP/1.0\r\n${line}\r\n\r\n`)

    target.root?.publish(`${prefix}a.txt`, Buffer.from('secret'))
    t.match(await get(`${prefix}a.txt`), /^HTTP\/1\.[01] 401 .*\r\nWWW-Authenticate: Basic realm=/s)
    t.match(await get(`${prefix}a.txt`, `Authorization: Basic ${cookie}`), /\r\n\r\nsecret$/)
    target.root?.publish('b.txt', Buffer.from('plain'))
    t.match(await get('/b.txt'), /\r\n\r\nplain$/)
    await keepsOffers(t, target, get)
  })
}

async function keepsOffers(
  t: Test,
  target: ServerTarget,
  get: (path: string, line?: string) => Promise<string>
): Promise<void> {
  const [redirect, encoding] = [target.offer('redirect'), target.offer('encoding')]
  const program = target.offer('program')
  if (redirect) {
    const there = new RegExp(`^HTTP/1.. 30[12] [^]*\r\nLocation: (http://.*)?${redirect.to}\r\n`)
    t.match(await get(redirect.from), there)
  }
  if (encoding) {
    target.root?.publish(`b.txt${encoding.suffix}`, gzipSync('plain'))
    t.match(await get('/b.txt', 'Accept-Encoding: gzip'), /\r\nContent-Encoding: gzip\r\n/)
  }
  if (program) t.match(await get(`${program.path}?some-query`), /\r\n\r\n.*some-query/s)
}

for (const name of ['nginx', 'python-http-server', 'apache2', 'lighttpd', 'busybox']) {
  t.test(`${name} serves what is published`, async t => {
    const target = makeTarget(t, loadAdapter(name) as ServerAdapter)
    const missing = await target.start().catch((error: Error) => error)
    if (missing?.name === 'MissingProgram') return void t.pass('started', { skip: missing.message })
    t.equal(missing, undefined)
    target.root?.publish('below/a.bin', Buffer.from([0, 10, 255]))
    const answer = await ask(target, 'GET /below/a.bin HTTP/1.0\r\n\r\n')
    t.match(answer, /^HTTP\/1\.[01] 200 /)
    t.equal(answer.slice(-7), '\r\n\r\n\x00\n\xff')
    const listing = await ask(target, 'GET /below/ HTTP/1.0\r\n\r\n')
    t.equal(/a\.bin/.test(listing), target.supports('listing'))
  })
}

t.test('a server that prompts is told its port and root, and its input stays open', async t => {
  const prompting = `
    const { createInterface } = require('readline')
    const lines = []
    createInterface({ input: process.stdin }).on('line', line => {
      if (lines.push(line) < 2) return
      process.argv[1] = lines[0]
      require('net').createServer(s => s.on('error', () => {}).end(lines[1]))
        .listen(Number(lines[0]), '127.0.0.1')
    }).on('close', () => process.exit(1))`
  const start = ['{node}', '-e', prompting]
  const target = makeTarget(t, nodeServer('', { start, stdin: ['{port}', 'in {root}'] }))
  await target.start()
  t.equal(await ask(target, 'hello'), `in ${target.root?.path}`)
  t.equal(await target.ensureAlive(), false)
})

t.test('a relative root is told from where the server starts', async t => {
  const cwd = t.testdir({ 'data.txt': 'mine' })
  const tell = `require('net').createServer(s => s.on('error', () => {}).end(
    [process.argv[2], process.cwd(), fs.readFileSync('data.txt')].join()
  )).listen(Number(process.argv[1]), '127.0.0.1')`
  const target = makeTarget(t, nodeServer(tell, { cwd, root: 'relative' }))
  await target.start()
  t.equal(await ask(target, 'hello'), `root,${target.root?.workplace},mine`)
  t.not(target.root?.workplace, cwd)
})

t.test('a server that publishes a directory of its own starts in a copy', async t => {
  const own = t.testdir({ public: { 'old.txt': 'old' } })
  const list = `require('net').createServer(s => s.on('error', () => {}).end(
    fs.readdirSync('public').join()
  )).listen(Number(process.argv[1]), '127.0.0.1')`
  const start = ['{node}', '-e', list, '{port}']
  const target = makeTarget(t, nodeServer('', { start, cwd: own, root: './public' }))
  await target.start()
  target.root?.publish('new.txt', Buffer.from('x'))
  t.equal(await ask(target, 'hello'), 'new.txt')
  t.ok(existsSync(`${own}/public/old.txt`))
})
