import t from 'tap'
import { Random } from '../../../harness/scene/random.js'
import { segmentsOf } from '../../../harness/scene/segments.js'

const random = () => new Random('7')

t.test('a request is dripped octet by octet', async t => {
  const { pieces, pause } = segmentsOf(Buffer.from('GET / HTTP/1.0\r\n\r\n'), 'dripped', random())
  t.equal(pieces.length, 18)
  t.ok(pieces.every(({ length }) => length === 1))
  t.equal(pause, 0)
})

t.test('of a long request only the beginning is', async t => {
  const bytes = Buffer.alloc(100_000, 'a')
  const { pieces } = segmentsOf(bytes, 'dripped', random())
  t.equal(pieces.length, 2049)
  t.ok(Buffer.concat(pieces).equals(bytes))
})

t.test('a request is split where the seed says', async t => {
  const bytes = Buffer.from('GET /a-longer-name HTTP/1.0\r\nHost: localhost\r\n\r\n')
  const { pieces, pause } = segmentsOf(bytes, 'split', random())
  t.ok(pieces.length > 1 && pieces.length <= 3)
  t.ok(Buffer.concat(pieces).equals(bytes))
  t.ok(pause > 0)
  t.same(segmentsOf(bytes, 'split', random()).pieces, pieces)
})

t.test('nothing is sent of nothing', async t => {
  t.same(segmentsOf(Buffer.alloc(0), 'dripped', random()).pieces, [])
  t.same(segmentsOf(Buffer.alloc(0), 'split', random()).pieces, [])
})
