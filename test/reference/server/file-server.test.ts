import { once } from 'node:events'
import { readdirSync, watch } from 'node:fs'
import type { Socket } from 'node:net'
import t from 'tap'
import { FileServer } from '../../../reference/server/file-server.js'
import { body, post, readAll, readUntil, serve, status, talk } from './serve.js'

t.test('a server says where it is', async t => {
  const directory = t.testdir({})
  const server = await FileServer.listen({ directory, port: 0 })
  t.equal(server.url, `http://127.0.0.1:${server.port}/`)
  t.equal(server.directory, directory)
  await server.close()
  const everywhere = await FileServer.listen({ directory, port: 0, host: '0.0.0.0' })
  t.equal(everywhere.url, `http://localhost:${everywhere.port}/`)
  await everywhere.close()
})

t.test('many clients are served at once, and idle ones hold up nobody', async t => {
  const { connect, talk: ask } = await serve(t, { file: 'x'.repeat(10_000) })
  const idle = Array.from({ length: 200 }, () => connect())
  await Promise.all(idle.map(socket => once(socket, 'connect')))
  for (const socket of idle.slice(0, 100)) socket.write('GET /fi')
  const requests = Array.from({ length: 300 }, () => ask('GET /file HTTP/1.0\r\n\r\n'))
  for (const response of await Promise.all(requests)) t.equal(body(response).length, 10_000)
  for (const socket of idle) socket.destroy()
})

t.test('clients that do not read do not hold up the others', async t => {
  const { connect, talk: ask } = await serve(t, { big: 'x'.repeat(20_000_000), small: 'y' })
  const deaf = Array.from({ length: 10 }, () => connect().pause())
  for (const socket of deaf) socket.write('GET /big HTTP/1.0\r\n\r\n')
  t.equal(body(await ask('GET /small HTTP/1.0\r\n\r\n')), 'y')
  for (const socket of deaf) socket.destroy()
})

t.test('resets at any moment harm nobody else', async t => {
  const { connect, talk: ask } = await serve(t, { big: 'x'.repeat(5_000_000), small: 'y' })
  const openings = ['', 'GE', 'GET /big HTTP/1.0\r\n\r\n', post('/c', 'x'.repeat(99)).slice(0, -9)]
  for (let turn = 0; turn < 40; turn++) {
    const socket = connect()
    socket.write(openings[turn % openings.length] || 'G')
    await once(socket, 'connect')
    if (turn % 3 === 0) await new Promise(setImmediate)
    socket.resetAndDestroy()
  }
  t.equal(body(await ask('GET /small HTTP/1.0\r\n\r\n')), 'y')
})

t.test('nothing stays open after clients have left', async t => {
  const { talk: ask, server } = await serve(t, { big: 'x'.repeat(1_000_000) })
  const count = () => readdirSync('/proc/self/fd').length
  const before = count()
  for (let turn = 0; turn < 20; turn++) {
    await ask('GET /big HTTP/1.0\r\n\r\n')
    await ask('HEAD /big HTTP/1.0\r\n\r\n')
    await ask('GET / HTTP/1.0\r\n\r\n')
    await ask(post('/new', 'x'))
  }
  await server.close()
  t.ok(count() <= before, `${count()} of ${before}`)
})

/** Long enough for what is sent at once to arrive on a busy machine, in milliseconds. */
const short = 500

const slow = [
  ['says nothing', '', /^$/],
  ['stops within the head', 'GET /a HTTP/1.0\r\n', /^HTTP\/1\.0 408 /],
  ['stops within the body', 'POST /a HTTP/1.0\r\nContent-Length: 9\r\n\r\nabc', /^HTTP\/1\.0 408 /]
] as const

for (const [what, request, expected] of slow) {
  t.test(`a client that ${what} is cut off`, async t => {
    const { talk: ask, folder } = await serve(t, {}, { timeout: short })
    t.match(await ask(request), expected)
    t.same(readdirSync(folder), [])
  })
}

t.test('a client that sends its head byte by byte for ever is cut off', async t => {
  const { connect } = await serve(t, {}, { timeout: short })
  const socket = connect()
  socket.write('GET / HTTP/1.0\r\nX: ')
  const drip = setInterval(() => socket.write('y'), 5)
  t.teardown(() => clearInterval(drip))
  t.equal(status(await readAll(socket)), 408)
})

t.test('a kept connection is closed when nothing more comes', async t => {
  const { connect } = await serve(t, { a: 'first' }, { timeout: short })
  const socket = connect()
  const response = await talk(socket, 'GET /a HTTP/1.0\r\nConnection: keep-alive\r\n\r\n')
  t.equal(body(response), 'first')
})

t.test('stopping lets requests in progress end and idle clients go', async t => {
  const { server, connect, folder } = await serve(t, { a: 'first' })
  const idle = connect()
  const kept = connect()
  kept.write('GET /a HTTP/1.0\r\nConnection: keep-alive\r\n\r\n')
  await readUntil(kept, 'first')
  const busy = connect()
  await beginUpload(busy, folder)

  const gone = [idle, kept].map(socket => once(socket.resume(), 'close'))
  const closed = server.close()
  await Promise.all(gone)
  t.equal(status(await talk(busy, 'def')), 201)
  await closed
  t.same(readdirSync(folder), ['a', 'new'])
  await t.rejects(once(connect(), 'connect'), { code: 'ECONNREFUSED' })
})

t.test('stopping does not wait for ever', async t => {
  const { server, connect, folder } = await serve(t)
  await beginUpload(connect(), folder)
  await server.close(20)
  t.same(readdirSync(folder), [])
})

/** Sends half a file; resolves when the server has begun to store it. */
async function beginUpload(socket: Socket, folder: string): Promise<void> {
  const watcher = watch(folder)
  socket.write('POST /new HTTP/1.0\r\nContent-Length: 6\r\n\r\nabc')
  await once(watcher, 'change')
  watcher.close()
}
