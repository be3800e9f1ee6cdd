import t from 'tap'
import { Random } from '../../../harness/scene/random.js'
import { segmentsOf } from '../../../harness/scene/segments.js'
import { ServerScene } from '../../../harness/scene/server-scene.js'
import { smallScene } from './small-server.js'

const random = () => new Random('7')

t.test('a request is dripped octet by octet', async t => {
  const { pieces, glances } = segmentsOf(Buffer.from('GET / HTTP/1.0\r\n\r\n'), 'dripped', random())
  t.equal(pieces.length, 18)
  t.ok(pieces.every(({ length }) => length === 1))
  t.equal(glances, 4)
})

t.test('of a long request only the beginning is', async t => {
  const bytes = Buffer.alloc(100_000, 'a')
  const { pieces } = segmentsOf(bytes, 'dripped', random())
  t.equal(pieces.length, 2049)
  t.ok(Buffer.concat(pieces).equals(bytes))
})

t.test('a request is split where the seed says', async t => {
  const bytes = Buffer.from('GET /a-longer-name HTTP/1.0\r\nHost: localhost\r\n\r\n')
  const { pieces, glances } = segmentsOf(bytes, 'split', random())
  t.ok(pieces.length > 1 && pieces.length <= 3)
  t.ok(Buffer.concat(pieces).equals(bytes))
  t.equal(glances, 2)
  t.same(segmentsOf(bytes, 'split', random()).pieces, pieces)
})

t.test('nothing is sent of nothing', async t => {
  t.same(segmentsOf(Buffer.alloc(0), 'dripped', random()).pieces, [])
  t.same(segmentsOf(Buffer.alloc(0), 'split', random()).pieces, [])
})

t.test('a scene delivers as its run says, unless the scenario does', async t => {
  const { life, random, options } = smallScene(t)
  const scene = new ServerScene(life, random, { ...options, delivery: 'dripped' })
  const bytes = Buffer.from('GET / HTTP/1.0\r\n\r\n')
  const dripped = await scene.ask(bytes)
  t.equal(dripped.exchange.events.filter(({ kind }) => kind === 'sent').length, bytes.length)
  const whole = await scene.ask(bytes, { delivery: { kind: 'whole' } })
  t.equal(whole.exchange.events.filter(({ kind }) => kind === 'sent').length, 1)
  t.equal(dripped.response.status, whole.response.status)
  await scene.close()
})
