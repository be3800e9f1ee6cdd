import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { body, field, post, readAll, serve, status, talk } from './serve.js'

t.test('a new file is 201, a replaced one 200, and both say where it is', async t => {
  const { talk, folder, server } = await serve(t)
  const url = `http://127.0.0.1:${server.port}/a/b.txt`
  const created = await talk(post('/a/b.txt', 'one\r\n\0\xff'))
  t.equal(status(created), 201)
  t.equal(field(created, 'Location'), url)
  t.match(body(created), url)
  t.equal(readFileSync(join(folder, 'a/b.txt'), 'latin1'), 'one\r\n\0\xff')
  t.equal(status(await talk(post('/a/b.txt', ''))), 200)
  t.equal(readFileSync(join(folder, 'a/b.txt'), 'latin1'), '')
})

t.test('?overwrite=false keeps what is there', async t => {
  const { talk, folder } = await serve(t, { 'a.txt': 'old' })
  t.equal(status(await talk(post('/a.txt?overwrite=false', 'new'))), 403)
  t.equal(readFileSync(join(folder, 'a.txt'), 'utf8'), 'old')
  t.equal(status(await talk(post('/b.txt?overwrite=false', 'new'))), 201)
  t.equal(status(await talk(post('/a.txt?overwrite=true', 'new'))), 200)
})

const refused = [
  ['a folder', '/folder'],
  ['the root', '/'],
  ['a folder that is not there', '/none/'],
  ['a name below a file', '/a.txt/b'],
  ['a name outside', '/../b'],
  ['a temporary name', `/.httpfs-${'0'.repeat(32)}.part`]
] as const

for (const [what, path] of refused) {
  t.test(`${what} is refused with 403`, async t => {
    const { talk } = await serve(t, { folder: {}, 'a.txt': '' })
    const response = await talk(post(path, 'x'))
    t.equal(status(response), 403)
    t.match(body(response), /\w+ \w+/)
  })
}

t.test('a read-only server stores nothing and says so', async t => {
  const { talk, folder } = await serve(t, {}, { readOnly: true })
  const response = await talk(post('/a.txt', 'x'))
  t.equal(status(response), 403)
  t.match(body(response), /only hands out files/)
  t.same(readdirSync(folder), [])
})

t.test('a page of another server may not make a browser store files', async t => {
  const { talk, server } = await serve(t)
  const host = `127.0.0.1:${server.port}`
  const ask = (origin: string) => talk(post('/a', 'x', `Host: ${host}`, `Origin: ${origin}`))
  t.equal(status(await ask('http://evil.example')), 403)
  t.equal(status(await ask('null')), 403)
  t.equal(status(await ask(`http://${host}`)), 201)
})

const lengths = [
  ['no length', 'POST /a HTTP/1.0\r\n\r\n', 400],
  ['a length that is none', 'POST /a HTTP/1.0\r\nContent-Length: -1\r\n\r\n', 400],
  ['two lengths', 'POST /a HTTP/1.0\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx', 400],
  ['a transfer coding', 'POST /a HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n', 501],
  ['too great a length', 'POST /a HTTP/1.0\r\nContent-Length: 99999999999999999\r\n\r\n', 413]
] as const

for (const [what, request, expected] of lengths) {
  t.test(`${what} is refused before anything is stored`, async t => {
    const { talk, folder } = await serve(t)
    t.equal(status(await talk(request)), expected)
    t.same(readdirSync(folder), [])
  })
}

t.test('a body that ends too early is not stored', async t => {
  const { connect, folder } = await serve(t, { 'a.txt': 'old' })
  const socket = connect()
  socket.end('POST /a.txt HTTP/1.0\r\nContent-Length: 10\r\n\r\nfour')
  t.equal(status(await readAll(socket)), 400)
  t.same(readdirSync(folder), ['a.txt'])
  t.equal(readFileSync(join(folder, 'a.txt'), 'utf8'), 'old')
})

t.test('a client that vanishes within its body leaves nothing behind', async t => {
  const { connect, folder, server } = await serve(t, { 'a.txt': 'old' })
  const socket = connect()
  socket.write('POST /a.txt HTTP/1.0\r\nContent-Length: 10\r\n\r\nfour')
  await once(socket, 'connect')
  socket.resetAndDestroy()
  await server.close()
  t.same(readdirSync(folder), ['a.txt'])
  t.equal(readFileSync(join(folder, 'a.txt'), 'utf8'), 'old')
})

t.test('only the announced bytes are the body', async t => {
  const { talk, folder } = await serve(t)
  const response = await talk('POST /a HTTP/1.0\r\nContent-Length: 3\r\n\r\nabcdef')
  t.equal(status(response), 201)
  t.equal(readFileSync(join(folder, 'a'), 'utf8'), 'abc')
})

t.test('a refusal can be read by a client that sends to the end first', async t => {
  const { connect } = await serve(t, {}, { maxBody: 1000 })
  const content = Buffer.alloc(8_000_000)
  const head = `POST /a HTTP/1.0\r\nContent-Length: ${content.length}\r\n\r\n`
  const socket = connect()
  socket.write(head)
  await new Promise(resolve => socket.write(content, resolve))
  t.equal(status(await readAll(socket)), 413)
})

t.test('a large body arrives whole, in whatever pieces', async t => {
  const { connect, folder } = await serve(t)
  const content = 'some text, '.repeat(1_000_000)
  t.equal(status(await talk(connect(), post('/big', content))), 201)
  t.ok(readFileSync(join(folder, 'big'), 'utf8') === content)

  const socket = connect()
  for (const byte of Buffer.from(post('/small', 'hello'))) {
    await new Promise(resolve => socket.write(Buffer.of(byte), resolve))
  }
  t.equal(status(await readAll(socket)), 201)
  t.equal(readFileSync(join(folder, 'small'), 'utf8'), 'hello')
})

t.test('readers see the old file or the new one while writers replace it', async t => {
  const { talk } = await serve(t, { file: 'a'.repeat(100_000) })
  const texts = ['a', 'b', 'c'].map(letter => letter.repeat(100_000))
  const writers = texts.flatMap(text => [post('/file', text), post('/file', text)])
  const readers = Array.from({ length: 20 }, () => 'GET /file HTTP/1.0\r\n\r\n')
  const [, ...read] = await Promise.all([
    Promise.all(writers.map(request => talk(request))),
    ...readers.map(request => talk(request))
  ])
  for (const response of read) t.ok(texts.includes(body(response)))
})
