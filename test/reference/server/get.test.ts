import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { ftruncateSync, openSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { body, field, readUntil, serve, status } from './serve.js'

t.test('a file is sent unchanged and described', async t => {
  const bytes = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))
  const { talk, folder } = await serve(t)
  writeFileSync(join(folder, 'all.bin'), bytes)
  const response = await talk('GET /all.bin HTTP/1.0\r\n\r\n')
  t.match(response, /^HTTP\/1\.0 200 OK\r\n/)
  t.equal(body(response), bytes.toString('latin1'))
  t.equal(field(response, 'Content-Length'), '256')
  t.equal(field(response, 'Content-Type'), 'application/octet-stream')
  t.equal(field(response, 'Content-Disposition'), 'inline; filename="all.bin"')
  t.match(field(response, 'Server'), /^httpfs\/\d/)
  t.equal(new Date(field(response, 'Date') ?? '').getTime() > Date.now() - 60_000, true)
})

t.test('sizes around the pieces that files are sent in', async t => {
  const { talk, folder } = await serve(t)
  for (const size of [0, 1, 65_535, 65_536, 65_537, 327_680, 1_000_000]) {
    const content = Buffer.alloc(size, 'abcdefg').toString('latin1')
    writeFileSync(join(folder, 'file'), content)
    const response = await talk('GET /file HTTP/1.0\r\n\r\n')
    t.equal(field(response, 'Content-Length'), String(size))
    t.ok(body(response) === content, `${size} bytes`)
  }
})

t.test('HEAD is GET without the body', async t => {
  const { talk } = await serve(t, { 'a.txt': 'hello', big: 'x'.repeat(100_000), folder: {} })
  for (const path of ['/a.txt', '/big', '/', '/folder', '/none', '/../x', '/%']) {
    const head = await talk(`HEAD ${path} HTTP/1.0\r\n\r\n`)
    const get = await talk(`GET ${path} HTTP/1.0\r\n\r\n`)
    t.equal(body(head), '', path)
    t.equal(status(head), status(get), path)
    t.equal(field(head, 'Content-Length'), field(get, 'Content-Length'), path)
    t.equal(field(head, 'Content-Type'), field(get, 'Content-Type'), path)
  }
})

t.test('a conditional GET spares the body, a conditional HEAD does not exist', async t => {
  const { talk, folder } = await serve(t, { 'a.txt': 'hello', folder: {} })
  const modified = new Date('1994-11-06T08:49:37Z')
  utimesSync(join(folder, 'a.txt'), modified, modified)
  const ask = (method: string, path: string, since: string) =>
    talk(`${method} ${path} HTTP/1.0\r\nIf-Modified-Since: ${since}\r\n\r\n`)

  const plain = await talk('GET /a.txt HTTP/1.0\r\n\r\n')
  t.equal(field(plain, 'Last-Modified'), 'Sun, 06 Nov 1994 08:49:37 GMT')
  const unmodified = await ask('GET', '/a.txt', 'Sun, 06 Nov 1994 08:49:37 GMT')
  t.match(unmodified, /^HTTP\/1\.0 304 Not Modified\r\nDate: .*\r\nServer: .*\r\n\r\n$/)
  t.equal(status(await ask('GET', '/a.txt', 'Sun, 06 Nov 1994 08:49:36 GMT')), 200)
  t.equal(status(await ask('GET', '/a.txt', 'Fri, 01 Jan 2100 00:00:00 GMT')), 200)
  t.equal(status(await ask('HEAD', '/a.txt', 'Sun, 06 Nov 1994 08:49:37 GMT')), 200)
  t.equal(status(await ask('GET', '/none', 'Sun, 06 Nov 1994 08:49:37 GMT')), 404)
  t.equal(status(await ask('GET', '/folder', 'Mon, 01 Jan 2024 00:00:00 GMT')), 301)
})

t.test('a file from the future was modified now', async t => {
  const { talk, folder } = await serve(t, { 'a.txt': 'hello' })
  utimesSync(join(folder, 'a.txt'), new Date('2099-01-01'), new Date('2099-01-01'))
  const response = await talk('GET /a.txt HTTP/1.0\r\n\r\n')
  t.equal(field(response, 'Last-Modified'), field(response, 'Date'))
})

t.test('names are bytes', async t => {
  const { talk, folder } = await serve(t, { 'gr\u00fcn': 'utf-8', '100%.txt': 'percent' })
  writeFileSync(Buffer.from(`${folder}/gr\xfcn`, 'latin1'), 'latin1')
  t.equal(body(await talk('GET /gr%C3%BCn HTTP/1.0\r\n\r\n')), 'utf-8')
  t.equal(body(await talk('GET /gr\xc3\xbcn HTTP/1.0\r\n\r\n')), 'utf-8')
  t.equal(body(await talk('GET /gr%fcn HTTP/1.0\r\n\r\n')), 'latin1')
  t.equal(body(await talk('GET /100%25.txt HTTP/1.0\r\n\r\n')), 'percent')
})

t.test('a folder has a slash at the end of its URL', async t => {
  const { talk, server } = await serve(t, { folder: { 'a.txt': '' }, 'a.txt': '' })
  const plain = await talk('GET /folder HTTP/1.0\r\n\r\n')
  t.equal(status(plain), 301)
  t.equal(field(plain, 'Location'), `http://127.0.0.1:${server.port}/folder/`)
  t.match(body(plain), `href="http://127.0.0.1:${server.port}/folder/"`)
  const named = await talk('GET //folder?sort=size HTTP/1.0\r\nHost: a.example\r\n\r\n')
  t.equal(field(named, 'Location'), 'http://a.example/folder/?sort=size')
  t.equal(status(await talk('GET /folder/ HTTP/1.0\r\n\r\n')), 200)
  t.equal(status(await talk('GET /a.txt/ HTTP/1.0\r\n\r\n')), 404)
})

t.test('nothing outside is read, however it is spelled', async t => {
  const { talk, folder } = await serve(t, { folder: {} })
  symlinkSync('../canary.txt', join(folder, 'link'))
  symlinkSync('..', join(folder, 'up'))
  const paths = [
    '/../canary.txt',
    '/folder/../../canary.txt',
    '/%2e%2e/canary.txt',
    '/..%2fcanary.txt',
    '/..\\canary.txt',
    '/..%5ccanary.txt',
    '/%252e%252e/canary.txt',
    '../canary.txt',
    '//../canary.txt',
    `${folder}/../canary.txt`,
    `/${folder}/../canary.txt`,
    'http://h/../canary.txt',
    'file:///etc/passwd',
    '/canary.txt%00',
    '/link',
    '/up/canary.txt',
    '/%c0%ae%c0%ae/canary.txt'
  ]
  for (const path of paths) {
    const response = await talk(`GET ${path} HTTP/1.0\r\n\r\n`)
    t.match(status(response), /^40[034]$/, path)
    t.notMatch(response, 'CANARY', path)
    const simple = await talk(`GET ${path}\r\n`)
    t.notMatch(simple, 'CANARY', path)
  }
})

t.test('what is no regular file is refused at once', async t => {
  const { talk, folder } = await serve(t)
  execFileSync('mkfifo', [join(folder, 'fifo')])
  t.equal(status(await talk('GET /fifo HTTP/1.0\r\n\r\n')), 403)
})

t.test('a file that shrinks while it is sent breaks off and is not padded', async t => {
  const { folder, connect } = await serve(t)
  const path = join(folder, 'big')
  writeFileSync(path, Buffer.alloc(50_000_000))
  const socket = connect()
  socket.write('GET /big HTTP/1.0\r\n\r\n')
  await readUntil(socket, 'Content-Length: 50000000')
  ftruncateSync(openSync(path, 'r+'), 100)
  let received = 0
  for await (const piece of socket) received += (piece as Buffer).length
  t.ok(received < 50_000_000)
})

t.test('a large file arrives whole', async t => {
  const { folder, connect } = await serve(t)
  const content = Buffer.alloc(20_000_003, 'some text, ')
  writeFileSync(join(folder, 'big'), content)
  const socket = connect()
  socket.write('GET /big HTTP/1.0\r\n\r\n')
  const hash = createHash('sha256')
  let skipped = false
  for await (const piece of socket as AsyncIterable<Buffer>) {
    hash.update(skipped ? piece : piece.subarray(piece.indexOf('\r\n\r\n') + 4))
    skipped = true
  }
  t.equal(hash.digest('hex'), createHash('sha256').update(content).digest('hex'))
})
