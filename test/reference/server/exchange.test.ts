import t from 'tap'
import type { LogEntry } from '../../../reference/server/access-log.js'
import { body, field, post, readAll, readUntil, serve, status } from './serve.js'

const files = { a: 'first', b: 'second' }

t.test('the connection is closed after one answer', async t => {
  const { talk } = await serve(t, files)
  const response = await talk('GET /a HTTP/1.0\r\n\r\nGET /b HTTP/1.0\r\n\r\n')
  t.equal(body(response), 'first')
  t.equal(field(response, 'Connection'), undefined)
})

t.test('a Simple-Request gets the body and nothing else', async t => {
  const { talk } = await serve(t, files)
  t.equal(await talk('GET /a\r\n'), 'first')
  t.equal(await talk('GET /a\r\nGET /b\r\n'), 'first')
  t.match(await talk('GET /none\r\n'), /^404 Not Found\n/)
  t.equal(status(await talk('POST /a\r\n')), 400)
})

t.test('any HTTP/1.x is answered as HTTP/1.0', async t => {
  const { talk } = await serve(t, files)
  for (const version of ['1.0', '1.1', '01.00', '1.13']) {
    t.match(await talk(`GET /a HTTP/${version}\r\n\r\n`), /^HTTP\/1\.0 200 /, version)
  }
  t.equal(status(await talk('GET /a HTTP/2.0\r\n\r\n')), 505)
})

t.test('a connection is kept for who asks, and requests are answered in turn', async t => {
  const { talk } = await serve(t, files)
  const keep = 'Connection: Keep-Alive\r\n\r\n'
  const response = await talk(
    `GET /a HTTP/1.0\r\n${keep}HEAD /a HTTP/1.0\r\n${keep}GET /none HTTP/1.1\r\n${keep}\r\n` +
      `${post('/c', 'third', 'Connection: keep-alive')}GET /c HTTP/1.0\r\n\r\nGET /a HTTP/1.0\r\n\r\n`
  )
  const statuses = [...response.matchAll(/HTTP\/1\.0 (\d+)/g)].map(([, code]) => code)
  t.same(statuses, ['200', '200', '404', '201', '200'])
  t.equal(response.match(/^Connection: keep-alive\r$/gm)?.length, 4)
  t.match(response, /third$/)
})

t.test('a body that nobody read is not taken for a request', async t => {
  const { talk } = await serve(t, files)
  const smuggled = 'GET /b HTTP/1.0\r\n\r\n'
  for (const request of [
    post('/folder/', smuggled, 'Connection: keep-alive'),
    post('/../a', smuggled, 'Connection: keep-alive'),
    post('/a', smuggled, 'Connection: keep-alive').replace('POST', 'GET')
  ]) {
    const response = await talk(request)
    t.equal(response.match(/HTTP\/1\.0 /g)?.length, 1)
    t.equal(field(response, 'Connection'), undefined)
  }
})

t.test('after a request that was not understood nothing is', async t => {
  const { talk } = await serve(t, files)
  const response = await talk(
    'GET a b c d\r\nConnection: keep-alive\r\n\r\nGET /a HTTP/1.0\r\n\r\n'
  )
  t.equal(status(response), 400)
  t.equal(response.match(/HTTP\/1\.0 /g)?.length, 1)
})

t.test('methods but three are not implemented', async t => {
  const { talk } = await serve(t, files)
  for (const method of ['PUT', 'DELETE', 'get', 'OPTIONS', 'X-FOO!']) {
    const response = await talk(`${method} /a HTTP/1.0\r\n\r\n`)
    t.equal(status(response), 501, method)
    t.match(body(response), /GET, HEAD and POST/)
  }
})

t.test('the same answer comes whatever the pieces of the request', async t => {
  const { connect } = await serve(t, files)
  const socket = connect()
  for (const byte of Buffer.from('GET /a HTTP/1.0\r\nX: y\r\n\r\n')) {
    await new Promise(resolve => socket.write(Buffer.of(byte), resolve))
  }
  t.match(await readUntil(socket, 'first'), /^HTTP\/1\.0 200 /)
})

t.test('a client may end its side and still gets the answer', async t => {
  const { connect } = await serve(t, { big: 'x'.repeat(3_000_000) })
  const socket = connect()
  socket.end('GET /big HTTP/1.0\r\n\r\n')
  t.equal(body(await readAll(socket)).length, 3_000_000)
})

t.test('a head that ends too early is refused, an empty connection is not answered', async t => {
  const { connect, talk } = await serve(t, files)
  const socket = connect()
  socket.end('GET /a HTTP/1.0\r\nX:')
  t.equal(status(await readAll(socket)), 400)
  const empty = connect()
  empty.end()
  t.equal(await readAll(empty), '')
  t.equal(status(await talk('GET /a HTTP/1.0\r\n\r\n')), 200)
})

t.test('heads have limits', async t => {
  const { talk } = await serve(t, files)
  t.equal(status(await talk(`GET /${'a'.repeat(10_000)} HTTP/1.0\r\n\r\n`)), 414)
  t.equal(status(await talk(`GET /${'a'.repeat(300)} HTTP/1.0\r\n\r\n`)), 414)
  t.equal(status(await talk(`GET /${'a/'.repeat(1_000)} HTTP/1.0\r\n\r\n`)), 404)
  t.equal(status(await talk(`GET /a HTTP/1.0\r\nX: ${'a'.repeat(10_000)}\r\n\r\n`)), 431)
  t.equal(status(await talk(`GET /a HTTP/1.0\r\n${'X: a\r\n'.repeat(200)}\r\n`)), 431)
})

t.test('every answer is told to the log', async t => {
  const entries: LogEntry[] = []
  const { talk } = await serve(t, files, { onAnswer: entry => entries.push(entry) })
  await talk('GET /a HTTP/1.0\r\n\r\n')
  await talk('HEAD /a HTTP/1.0\r\n\r\n')
  await talk('GET /a\r\n')
  await talk('junk\r\n')
  const told = entries.map(({ requestLine, status, bytes }) => [requestLine, status, bytes])
  t.same(told.slice(0, 3), [
    ['GET /a HTTP/1.0', 200, 5],
    ['HEAD /a HTTP/1.0', 200, 0],
    ['GET /a', 200, 5]
  ])
  t.match(told[3], ['', 400])
})

t.test('the Server field is the choice of who runs the server', async t => {
  const own = await serve(t, files, { product: 'files/7' })
  t.equal(field(await own.talk('GET /a HTTP/1.0\r\n\r\n'), 'Server'), 'files/7')
  const none = await serve(t, files, { product: '' })
  t.equal(field(await none.talk('GET /a HTTP/1.0\r\n\r\n'), 'Server'), undefined)
})
