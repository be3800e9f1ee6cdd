import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, watch } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import t, { type Test } from 'tap'
import { packageRoot } from '../../../harness/target/root.js'
import { body, readUntil, status, talk } from './serve.js'

const program = join(packageRoot(), 'dist/httpfs.cjs')

interface Running {
  readonly kill: (signal: NodeJS.Signals) => void
  readonly exit: Promise<readonly [code: number | null, signal: string | null]>
  readonly output: Promise<string>
  readonly errors: Promise<string>
  /** Resolves to the first line of output. */
  readonly announced: Promise<string>
}

function run(t: Test, ...args: readonly string[]): Running {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  t.teardown(() => child.kill('SIGKILL'))
  return {
    kill: signal => child.kill(signal),
    exit: once(child, 'exit') as Promise<[number | null, string | null]>,
    announced: once(child.stdout, 'data').then(([line]) => String(line)),
    output: text(child.stdout),
    errors: text(child.stderr)
  }
}

/** Starts a server on a folder; resolves when it says that it listens. */
async function start(t: Test, folder: string, ...args: readonly string[]) {
  const server = run(t, '-p', '0', '-d', folder, ...args)
  const line = await server.announced
  const port = Number(/:(\d+)\/$/m.exec(line)?.[1])
  const open = (): Socket => connect(port, '127.0.0.1').on('error', () => undefined)
  return { ...server, line, open }
}

async function beginUpload(socket: Socket, folder: string): Promise<void> {
  const watcher = watch(folder)
  socket.write('POST /file HTTP/1.0\r\nContent-Length: 6\r\n\r\nnew')
  await once(watcher, 'change')
  watcher.close()
}

t.test('it says where it serves, logs in Common Log Format and stops on a signal', async t => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    const folder = t.testdir({ file: 'old' })
    const server = await start(t, folder, '-v')
    t.match(server.line, new RegExp(`^Serving ${folder} at http://127\\.0\\.0\\.1:\\d+/\n$`))
    t.equal(body(await talk(server.open(), 'GET /file HTTP/1.0\r\n\r\n')), 'old')
    server.kill(signal)
    t.same(await server.exit, [0, null])
    t.match(await server.output, /^127\.0\.0\.1 - - \[.*\] "GET \/file HTTP\/1\.0" 200 3$/m)
    t.equal(await server.errors, '')
  }
})

t.test('a signal lets a request in progress end', async t => {
  const folder = t.testdir({ file: 'old' })
  const server = await start(t, folder)
  const [busy, idle] = [server.open(), server.open()]
  await beginUpload(busy, folder)
  server.kill('SIGTERM')
  await once(idle.resume(), 'close')
  t.equal(status(await talk(busy, 'er!')), 200)
  t.same(await server.exit, [0, null])
  t.equal(readFileSync(join(folder, 'file'), 'utf8'), 'newer!')
})

t.test('a second signal ends it at once', async t => {
  const folder = t.testdir({ file: 'old' })
  const server = await start(t, folder)
  const [busy, idle] = [server.open(), server.open()]
  await beginUpload(busy, folder)
  server.kill('SIGTERM')
  await once(idle.resume(), 'close')
  server.kill('SIGTERM')
  t.same(await server.exit, [null, 'SIGTERM'])
})

t.test('killed within an upload it leaves the old file, and serves nothing else', async t => {
  const folder = t.testdir({ file: 'old' })
  const server = await start(t, folder)
  await beginUpload(server.open(), folder)
  server.kill('SIGKILL')
  await server.exit
  t.equal(readFileSync(join(folder, 'file'), 'utf8'), 'old')
  const [left = ''] = readdirSync(folder).filter(name => name !== 'file')

  const again = await start(t, folder)
  t.equal(body(await talk(again.open(), 'GET / HTTP/1.0\r\n\r\n')), 'file\n')
  t.equal(status(await talk(again.open(), `GET /${left} HTTP/1.0\r\n\r\n`)), 403)
})

t.test('time and size are limited as asked', async t => {
  const folder = t.testdir({})
  const hasty = await start(t, folder, '--timeout', '0.5')
  t.equal(status(await talk(hasty.open(), 'GET /')), 408)
  const { open } = await start(t, folder, '--max-body', '5', '--read-only')
  t.equal(status(await talk(open(), 'POST /a HTTP/1.0\r\nContent-Length: 6\r\n\r\n')), 413)
  t.equal(status(await talk(open(), 'POST /a HTTP/1.0\r\nContent-Length: 5\r\n\r\n')), 403)
})

t.test('a kept connection is answered while another one uploads', async t => {
  const folder = t.testdir({ file: 'old' })
  const { open } = await start(t, folder)
  const kept = open()
  await beginUpload(open(), folder)
  kept.write('GET /file HTTP/1.0\r\nConnection: keep-alive\r\n\r\n')
  t.match(await readUntil(kept, 'old'), 'Connection: keep-alive')
  kept.destroy()
})

t.test('help and version are printed', async t => {
  const help = run(t, '--help')
  t.match(await help.output, /^Usage: httpfs/)
  t.same(await help.exit, [0, null])
  const version = run(t, '--version')
  t.match(await version.output, /^\d+\.\d+\.\d+\n$/)
  t.same(await version.exit, [0, null])
})

t.test('what keeps it from starting is told in one line, and by the exit status', async t => {
  const folder = t.testdir({ file: '' })
  const { line } = await start(t, folder)
  const taken = /:(\d+)\/$/m.exec(line)?.[1] ?? ''
  const failures = [
    [['--nope'], 2, "httpfs: Unknown option '--nope' (try --help)\n"],
    [['-p', 'x'], 2, /^httpfs: --port must be .*\n$/],
    [['-d', `${folder}/none`], 3, /^httpfs: cannot serve .*\/none: there is no such directory\n$/],
    [['-d', `${folder}/file`], 3, /^httpfs: cannot serve .*: it is not a directory\n$/],
    [['-d', folder, '--auth', `${folder}/file`], 3, /^httpfs: cannot use the password file .*\n$/],
    [['--redirect', '/a'], 2, /^httpfs: --redirect must be .*\n$/],
    [['-p', taken], 4, `httpfs: cannot listen on 127.0.0.1 port ${taken}: the port is in use\n`]
  ] as const
  for (const [args, code, message] of failures) {
    const failed = run(t, ...args)
    t.same(await failed.exit, [code, null])
    t.match(await failed.errors, message)
    t.equal(await failed.output, '')
  }
})
