import t from 'tap'
import {
  announceBody,
  burdens,
  endlessHeads,
  getBurdened,
  getByLine,
  sendEndless
} from '../../../harness/scene/burden.js'
import { publishDocument } from '../../../harness/scene/publish.js'
import { smallScene } from './small-server.js'

const entries = Object.entries(burdens)

t.test('every burden is a field or many, none of 300000 octets', async t => {
  for (const [name, make] of entries) {
    t.match(make(), /^[A-Za-z-]+\d*:/, name)
    t.ok(make().length < 300_000, name)
  }
})

t.test('4096 names differ, and have one hash', async t => {
  const names = burdens['4096 names of one hash']().split(': y').slice(0, -1)
  t.equal(new Set(names).size, 4096)
  t.equal(new Set(names.map(name => hash(name.trim()))).size, 1)
})

t.test('a request line is as long as it is to be', async t => {
  const scene = smallScene(t)
  await publishDocument(scene)
  const { exchange } = await getByLine(scene, 8000)
  t.equal(exchange.sent.indexOf('\r\n'), 8000)
})

t.test('a burden goes out behind the request line, and its head ends', async t => {
  const scene = smallScene(t)
  await publishDocument(scene)
  const { exchange, response } = await getBurdened(scene, 'a field folded 30000 times')
  t.match(exchange.sent.toString().slice(0, 100), /^GET \/[a-z]+\.txt HTTP\/1\.0\r\n/)
  t.equal(exchange.sent.toString().slice(-6), '\n\t\r\n\r\n')
  t.equal(response.status, 200)
})

t.test('a head without end has no empty line', async t => {
  for (const [name, make] of Object.entries(endlessHeads)) {
    t.notMatch(make(), /\r\n\r\n/, name)
    t.ok(make().length >= 150_000, name)
  }
})

t.test('the start of a head goes out, and is waited for in vain', async t => {
  const scene = smallScene(t)
  await publishDocument(scene)
  const { exchange } = await sendEndless(scene, 'fields without end')
  t.match(exchange.sent.toString().slice(0, 100), /^GET \/[a-z]+\.txt HTTP\/1\.0\r\nHost: 127/)
  t.equal(exchange.received.length, 0)
})

t.test('what is announced does not come, and the end does', async t => {
  const scene = smallScene(t)
  await publishDocument(scene)
  await announceBody(scene, 'GET')
  const { exchange } = scene.answer
  t.match(exchange.sent.toString(), /\r\nContent-Length: 5\r\n\r\n$/)
  t.match(exchange.events, [{}, {}, { kind: 'ended', by: 'judge' }])
})

/** Java's hash of a text. */
function hash(text: string): number {
  return [...text].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) | 0, 0)
}
