import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { httpc } from '../../../reference/client/command.js'
import { answering, deadPort, peer } from './peer.js'
import { Recorder, run } from './run.js'

const ok = 'HTTP/1.0 200 OK\r\nServer: s\r\nContent-Length: 3\r\n\r\nhi\n'
const cut = 'HTTP/1.0 200 OK\r\nContent-Length: 5\r\n\r\nhi'

t.test('get prints the body and nothing else', async t => {
  const { origin } = await peer(t, answering(ok))
  t.same(await run('get', origin), { status: 0, stdout: 'hi\n', stderr: '' })
})

t.test('-v prints the head first', async t => {
  const { origin } = await peer(t, answering(ok, 'HTTP/1.1 404 Not  There\nA:\n\n', '<p>hi'))
  const head = 'HTTP/1.0 200 OK\nServer: s\nContent-Length: 3\n\nhi\n'
  t.match(await run('get', '-v', origin), { status: 0, stdout: head })
  t.match(await run('get', '-v', origin), { status: 0, stdout: 'HTTP/1.1 404 Not  There\nA: \n\n' })
  t.match(await run('get', '-v', origin), { status: 0, stdout: '<p>hi' }, 'HTTP/0.9 has no head')
})

t.test('post sends what it is given', async t => {
  const { origin, received } = await peer(t, answering(ok))
  const path = join(t.testdir({ 'body.json': '{}\n' }), 'body.json')
  await run('post', origin)
  t.match(received[0], /^POST \/ HTTP\/1\.0\r\n(?:.+\r\n)*Content-Length: 0\r\n\r\n$/)
  await run('post', '-h', 'Content-Type:application/json', '--d', '{"Assignment": 1}', origin)
  t.match(received[1], /\r\nContent-Type: application\/json\r\n/)
  t.match(received[1], /\r\nContent-Length: 17\r\n\r\n\{"Assignment": 1\}$/)
  await run('post', origin, '-f', path)
  t.match(received[2], /\r\nContent-Type: application\/json\r\nContent-Length: 3\r\n\r\n\{\}\n$/)
})

t.test('-o writes the body to a file', async t => {
  const { origin } = await peer(t, answering(ok, ok, cut, 'HTTP/1.0 200 OK\r\nA\r\n\r\nhi'))
  const directory = t.testdir()
  const path = join(directory, 'out')
  t.same(await run('get', '-o', path, origin), { status: 0, stdout: '', stderr: '' })
  t.equal(readFileSync(path, 'utf8'), 'hi\n')
  t.match(await run('get', '-v', '-o', path, origin), { stdout: /^HTTP\/1\.0 200 OK\n.+\n.+\n\n$/ })
  t.match(await run('get', '-o', path, origin), { status: 6, stderr: /^httpc: .*truncated.*\n$/ })
  t.equal(readFileSync(path, 'utf8'), 'hi', 'what came of a truncated body is written')
  writeFileSync(path, 'old')
  t.match(await run('get', '-o', path, origin), { status: 5 })
  t.equal(readFileSync(path, 'utf8'), 'old', 'any other failure leaves the file')
  t.same(readdirSync(directory), ['out'])
})

t.test('-L follows redirects', async t => {
  const found = 'HTTP/1.0 302 Found\r\nLocation: /b\r\n\r\ngone'
  const { origin } = await peer(t, answering(found, ok, found, found))
  t.same(await run('get', '-L', `${origin}/a`), { status: 0, stdout: 'hi\n', stderr: '' })
  const looping = await run('get', '-L', `${origin}/b`)
  t.match(looping, { status: 7, stdout: 'gone', stderr: /^httpc: not redirected: .*loop.*\n$/ })
  const posted = await run('post', '-L', '-v', origin)
  t.match(posted, { status: 7, stdout: /^HTTP\/1\.0 302 Found\n/, stderr: /POST/ })
})

t.test('help and version', async t => {
  t.match(await run('help'), { status: 0, stdout: /get.*post.*Exit status/s, stderr: '' })
  t.match(await run('--help'), { status: 0, stdout: /Exit status/ })
  t.match(await run('help', 'get'), { status: 0, stdout: /^httpc get / })
  t.match(await run('help', 'post'), { status: 0, stdout: /^httpc post / })
  t.match(await run('post', '--help'), { status: 0, stdout: /^httpc post / })
  t.match(await run('--version'), { status: 0, stdout: /^httpc \d+\.\d+\.\d+\n$/ })
  t.match(await run('help', 'put'), { status: 2, stdout: '' })
})

t.test('each failure has its status and one line', async t => {
  const truncated = await peer(t, answering(cut))
  const malformed = await peer(t, answering('HTTP/1.0 200 OK\r\nA\r\n\r\n'))
  const mute = await peer(t, () => {})
  const failures: [status: number, args: string[]][] = [
    [2, []],
    [2, ['get', '-d', 'x', truncated.origin]],
    [2, ['post', '-d', 'x', '-f', 'y', truncated.origin]],
    [2, ['post', '-h', 'Content-Length: 5', truncated.origin]],
    [3, ['get', `http://127.0.0.1:${await deadPort()}/`]],
    [3, ['get', 'http://no-such-host.invalid/']],
    [4, ['get', '--timeout', '0.05', mute.origin]],
    [5, ['get', malformed.origin]],
    [6, ['get', truncated.origin]],
    [8, ['post', '-f', join(t.testdir(), 'none'), truncated.origin]],
    [8, ['get', '-o', join(t.testdir(), 'none', 'x'), truncated.origin]]
  ]
  for (const [status, args] of failures) {
    const outcome = await run(...args)
    t.match(outcome, { status, stderr: /^httpc: [^\n]+\n$/ }, `httpc ${args.join(' ')}`)
  }
  t.equal(truncated.received.length, 1, 'and what is wrong from the start is not sent')
})

t.test('a reader that has seen enough is no failure', async t => {
  const { origin } = await peer(t, answering(ok))
  const stdout = new Recorder()
  stdout._write = (_bytes, _encoding, done: (error?: Error) => void) => {
    done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }))
  }
  stdout.on('error', () => {})
  const stderr = new Recorder()
  t.equal(await httpc(['get', origin], { stdout, stderr }), 0)
  t.equal(stderr.text, '')
})

t.test('progress is drawn for a person who does not see the body', async t => {
  let now = 0
  t.intercept(performance, 'now', { value: () => (now += 1000) })
  const { origin } = await peer(t, answering(ok))
  const drawn = async (stdout: Recorder, stderr: Recorder, ...args: string[]) => {
    await httpc(['get', ...args, origin], { stdout, stderr })
    return stderr.text.includes('%')
  }
  const output = join(t.testdir(), 'out')
  t.ok(await drawn(new Recorder(false), new Recorder(true)), 'a pipe takes it')
  t.ok(await drawn(new Recorder(true), new Recorder(true), '-o', output), 'a file takes it')
  t.notOk(await drawn(new Recorder(true), new Recorder(true)), 'it is on the screen')
  t.notOk(await drawn(new Recorder(false), new Recorder(false)), 'nobody watches')
})
