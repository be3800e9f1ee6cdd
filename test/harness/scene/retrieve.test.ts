import t from 'tap'
import { Inconclusive, Lacking } from '../../../harness/expect/outcome.js'
import { layDown, publishDirectory, publishDocument } from '../../../harness/scene/publish.js'
import {
  follow,
  get,
  getCut,
  head,
  heads,
  send,
  sendBody,
  sendLine
} from '../../../harness/scene/retrieve.js'
import { smallScene } from './small-server.js'

t.test('octets go out as they are, but for the words in braces', async t => {
  const scene = smallScene(t)
  await publishDocument(scene)
  const { exchange } = await send(
    scene,
    Buffer.from('GET {document} HTTP/1.0\r\nX: \xe9\r\n\r\n', 'latin1')
  )
  t.match(exchange.sent.toString('latin1'), /^GET \/[a-z]+\.txt HTTP\/1\.0\r\nX: \xe9\r\n\r\n$/)
})

t.test('a request line gets the field Host and an empty line', async t => {
  const scene = smallScene(t)
  const { exchange } = await sendLine(scene, Buffer.from('FOO / HTTP/1.0'))
  t.match(exchange.sent.toString(), /^FOO \/ HTTP\/1\.0\r\nHost: 127\.0\.0\.1:\d+\r\n\r\n$/)
})

t.test('resources are asked for by their names, with fields and without', async t => {
  const scene = smallScene(t)
  await publishDocument(scene)
  await publishDirectory(scene)
  await layDown(scene, Buffer.from('x'))
  t.equal((await get(scene, 'the document')).response.status, 200)
  t.equal((await get(scene, 'the second document')).response.status, 200)
  t.equal((await get(scene, 'a missing document')).response.status, 404)
  t.equal((await get(scene, 'the directory without its slash')).response.status, 301)
  t.equal((await get(scene, 'the directory')).response.status, 200)
  const { exchange } = await get(scene, 'the root', Buffer.from('Accept: a/b'))
  t.match(exchange.sent.toString(), /\r\nAccept: a\/b\r\n\r\n$/)
})

t.test('a head is complete without a body', async t => {
  const scene = smallScene(t)
  const { content } = await publishDocument(scene)
  const { response } = await head(scene, 'the document')
  t.equal(response.body.length, 0)
  t.equal(response.end, response.headEnd)
  t.match(response.fields, [{}, { name: 'Content-Length', value: String(content.length) }])
  await t.rejects(head(smallScene(t, { changes: { lacks: ['head'] } }), 'the root'), Lacking)
})

t.test('a request in pieces is one request', async t => {
  const scene = smallScene(t)
  await publishDocument(scene)
  const { exchange, response } = await getCut(scene, 'cut between CR and LF')
  t.equal(response.status, 200)
  t.equal(exchange.events.filter(({ kind }) => kind === 'sent').length, 2)
})

t.test('a redirection is followed', async t => {
  const scene = smallScene(t)
  await publishDirectory(scene)
  const { response } = await follow(scene, 'the directory without its slash')
  t.same(response.body, Buffer.from('a directory'))
  await t.rejects(follow(scene, 'the root'), Inconclusive)
})

t.test('two heads are asked for in a row, and a body goes out by any method', async t => {
  const scene = smallScene(t)
  await heads(scene, [Buffer.from('/one'), Buffer.from('/two')])
  t.match(scene.earlier.exchange.sent.toString(), /^HEAD \/one HTTP\/1\.0\r\n/)
  t.match(scene.answer.exchange.sent.toString(), /^HEAD \/two HTTP\/1\.0\r\n/)
  const sending = { method: 'PUT', target: Buffer.from('{missing}'), body: Buffer.from('abc') }
  const { exchange } = await sendBody(scene, sending)
  const sent = exchange.sent.toString()
  t.match(sent, /^PUT \/[a-z]+\.txt HTTP\/1\.0\r\n/)
  t.match(sent, /\r\nContent-Length: 3\r\n\r\nabc$/)
})
