import { connect, type Socket } from 'node:net'
import t, { type Test } from 'tap'
import { exchange } from '../../../harness/wire/client.js'
import { Connection } from '../../../harness/wire/connection.js'
import { type Script, ScriptedServer, type ServerOptions } from '../../../harness/wire/server.js'
import { patience, short, story } from './peer.js'

const request = Buffer.from('GET /x HTTP/1.0\r\nHost: here\r\n\r\n')
const answer = Buffer.from('HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nhi')
const script: Script = () => [{ send: answer }, { end: true }]

async function serve(
  t: Test,
  script: Script,
  options: ServerOptions = {}
): Promise<ScriptedServer> {
  const server = await ScriptedServer.listen(script, { patience, ...options })
  t.teardown(() => server.close())
  return server
}

t.test('an answer to a request', async t => {
  const server = await serve(t, script)
  const seen = await exchange(server.address, { bytes: request, patience })
  t.same(seen.received, answer)
  t.equal(seen.close, 'fin')
  const [kept, ...others] = await server.close()
  t.same(others, [])
  t.match(kept, { target: 'client', label: 'connection 1', address: server.address, close: 'fin' })
  t.same(kept?.received, request)
  t.same(kept?.sent, answer)
  t.equal(story(kept ?? seen), 'connected, received, sent, ended by judge, ended by peer')
})

t.test('the address is also known after the server has closed', async t => {
  const server = await serve(t, script, { host: '::1' })
  t.equal(server.url('/a?b'), `http://[::1]:${server.port}/a?b`)
  const seen = await exchange(server.address, { bytes: request, patience })
  t.same(seen.received, answer)
  await server.close()
  t.same(server.address.host, '::1')
  t.match((await serve(t, script)).url('/'), /^http:\/\/127\.0\.0\.1:\d+\/$/)
})

t.test('the script sees the request and its number', async t => {
  const server = await serve(t, ({ target }, nth) => [
    { send: Buffer.from(`${nth} ${target}`) },
    { end: true }
  ])
  for (const nth of [1, 2]) {
    const seen = await exchange(server.address, { bytes: request, patience })
    t.equal(seen.received.toString(), `${nth} /x`)
    t.match(await server.received(nth, patience), { method: 'GET', target: '/x', complete: true })
  }
  t.equal(await server.received(3, short), undefined)
})

t.test('a request is complete with its last byte', async t => {
  const server = await serve(t, ({ body }) => [{ send: body }, { end: true }])
  const bytes = Buffer.from('POST / HTTP/1.0\r\nContent-Length: 5\r\n\r\nhello')
  const connection = await Connection.open(server.address, { patience })
  await connection.send(bytes.subarray(0, -1))
  t.equal(await connection.until('silence', { patience: short }), true)
  await connection.send(bytes.subarray(-1))
  await connection.until('close')
  t.equal((await connection.close()).received.toString(), 'hello')
})

t.test('a request line without version is complete by itself', async t => {
  const server = await serve(t, ({ version }) => [
    { send: Buffer.from(`${version}`) },
    { end: true }
  ])
  const seen = await exchange(server.address, { bytes: Buffer.from('GET /x\r\n'), patience })
  t.equal(seen.received.toString(), 'undefined')
})

t.test('a FIN completes what was sent of a request', async t => {
  const server = await serve(t, ({ complete }) => [
    { send: Buffer.from(`${complete}`) },
    { end: true }
  ])
  const plan = { bytes: Buffer.from('GET /x HTT'), halfClose: true, patience }
  t.equal((await exchange(server.address, plan)).received.toString(), 'false')
  const nothing = await exchange(server.address, { ...plan, bytes: Buffer.alloc(0) })
  t.equal(nothing.received.length, 0)
  t.equal(await server.received(2, short), undefined)
})

t.test('a request that is never finished is never answered', async t => {
  const server = await serve(t, script, { patience: short })
  const bytes = Buffer.from('POST / HTTP/1.0\r\nContent-Length: 5\r\n\r\nhell')
  const seen = await exchange(server.address, { bytes, until: 'close', patience })
  t.equal(seen.received.length, 0)
  const [kept] = await server.close()
  t.match(kept?.events.at(-1), { kind: 'expired', awaiting: 'the last 1 bytes of the body' })
  t.equal(kept?.close, 'open')
  t.same(kept?.received, bytes)
})

t.test('an answer at the head, and one at once', async t => {
  const bytes = Buffer.from('POST / HTTP/1.0\r\nContent-Length: 5\r\n\r\n')
  const atHead = await serve(t, script, { answerAt: 'head' })
  t.same((await exchange(atHead.address, { bytes, patience })).received, answer)
  const atOnce = await serve(t, script, { answerAt: 'connect' })
  t.same((await exchange(atOnce.address, { bytes: Buffer.alloc(0), patience })).received, answer)
})

t.test('a dripped answer', async t => {
  const server = await serve(t, () => [{ drip: answer }, { end: true }])
  t.same((await exchange(server.address, { bytes: request, patience })).received, answer)
  const [kept] = await server.close()
  t.equal(kept?.events.filter(({ kind }) => kind === 'sent').length, answer.length)
})

t.test('an answer that ends with a RST', async t => {
  const server = await serve(t, () => [{ send: answer }, { reset: true }])
  const seen = await exchange(server.address, { bytes: request, until: 'close', patience })
  t.equal(seen.close, 'reset')
  t.same(seen.received, answer)
})

t.test('an answer that is held lasts until the server closes', async t => {
  const server = await serve(t, () => [{ send: answer }, { hold: true }], { patience: short })
  const connection = await Connection.open(server.address, { patience })
  await connection.send(request)
  t.same(await connection.response(), answer)
  t.equal(await connection.until('silence', { patience: 2 * short }), true)
  t.same(server.exchanges, [])
  const [kept] = await server.close()
  t.equal(story(kept ?? connection.exchange()), 'connected, received, sent')
  t.equal(await connection.until('close'), true)
  await connection.close()
})

t.test('an answer that waits for the client to end', async t => {
  const server = await serve(t, () => [
    { pause: 'until-peer-ends' },
    { send: answer },
    { end: true }
  ])
  const connection = await Connection.open(server.address, { patience })
  await connection.send(request)
  t.equal(await connection.until('silence', { patience: short }), true)
  await connection.end()
  await connection.until('close')
  t.same((await connection.close()).received, answer)
})

t.test('an answer that gives the client time arrives in two pieces, also if it ended', async t => {
  const rest = Buffer.from('behind it')
  const server = await serve(t, () => [
    { send: answer },
    { pause: 'glance' },
    { send: rest },
    { end: true }
  ])
  const connection = await Connection.open(server.address, { patience })
  await connection.send(request)
  await connection.end()
  await connection.until('close')
  const { events } = await connection.close()
  const pieces = events.flatMap(event => (event.kind === 'received' ? [event.bytes] : []))
  t.same(pieces, [answer, rest])
})

t.test(
  'a server may answer while it reads nothing, and read the rest before it closes',
  async t => {
    const script: Script = () => [{ send: answer }, { pause: 'backlog' }, { end: true }]
    const server = await serve(t, script, { answerAt: 'head' })
    const head = Buffer.from('POST / HTTP/1.0\r\nContent-Length: 8388608\r\n\r\n')
    const connection = await Connection.open(server.address, { patience })
    await connection.send(head)
    await connection.until(received => received.equals(answer))
    await connection.send(Buffer.alloc(2 ** 23))
    await connection.until('close')
    await connection.end()
    await connection.close()
    const [kept] = await server.close()
    t.equal(kept?.received.length, head.length + 2 ** 23)
    const [, , answered, next] = kept?.events ?? []
    t.match([answered, next], [{ kind: 'sent' }, { kind: 'received' }])
    t.ok((next?.at ?? 0) - (answered?.at ?? 0) > 90, 'nothing is read meanwhile')
  }
)

t.test('an answer that leaves the connection open lets the next request in', async t => {
  const server = await serve(t, (_, nth) => (nth < 3 ? [{ send: answer }] : [{ end: true }]))
  const connection = await Connection.open(server.address, { patience })
  for (const _ of [1, 2]) {
    await connection.send(request)
    t.same(await connection.response(), answer)
  }
  await connection.send(request)
  t.equal(await connection.until('close'), true)
  await connection.close()
  const kept = await server.close()
  t.equal(kept.length, 1)
  t.equal(kept[0]?.received.length, 3 * request.length)
})

t.test('a client that resets is seen to, also when it had sent something', async t => {
  const server = await serve(t, script)
  const connection = await Connection.open(server.address, { patience })
  await connection.send(Buffer.from('GET /x'))
  connection.reset()
  await connection.close()
  const [kept] = await server.close()
  t.equal(kept?.close, 'reset')
  t.equal(kept?.received.toString(), 'GET /x')
  t.equal(kept?.sent.length, 0)
})

t.test('closing lets in what has arrived', async t => {
  const server = await serve(t, script)
  const socket = await connected(server.port)
  socket.end('too late to be answered')
  const [kept] = await server.close()
  t.equal(kept?.received.toString(), 'too late to be answered')
  t.equal(kept?.close, 'fin')
})

t.test('a script that throws is reported when the server closes', async t => {
  const server = await ScriptedServer.listen(() => {
    throw new Error('no answer to that')
  })
  const connection = await Connection.open(server.address, { patience })
  await connection.send(request)
  await server.received(1, patience)
  await t.rejects(server.close(), { message: 'no answer to that' })
  await connection.close()
})

t.test('many clients at once', async t => {
  const server = await serve(t, ({ target }) => [{ send: Buffer.from(`${target}`) }, { end: true }])
  const targets = Array.from({ length: 40 }, (_, nth) => `/${nth}`)
  const seen = await Promise.all(
    targets.map(target =>
      exchange(server.address, { bytes: Buffer.from(`GET ${target} HTTP/1.0\r\n\r\n`), patience })
    )
  )
  t.same(
    seen.map(({ received }) => received.toString()),
    targets
  )
  t.equal((await server.close()).length, 40)
})

function connected(port: number): Promise<Socket> {
  return new Promise(resolve => {
    const socket = connect({ port, host: '127.0.0.1' }, () => resolve(socket))
    socket.on('error', () => undefined)
  })
}
