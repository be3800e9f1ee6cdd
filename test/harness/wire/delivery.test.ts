import t from 'tap'
import { type Delivery, pieces } from '../../../harness/wire/delivery.js'

function cut(text: string, delivery: Delivery): string[] {
  return pieces(Buffer.from(text), delivery).map(piece => piece.toString())
}

t.test('whole, dripped and split', async t => {
  t.same(cut('hello', { kind: 'whole' }), ['hello'])
  t.same(cut('hello', { kind: 'dripped' }), ['h', 'e', 'l', 'l', 'o'])
  t.same(cut('hello', { kind: 'split', at: [1, 4] }), ['h', 'ell', 'o'])
})

t.test('cuts in any order, and outside of the bytes', async t => {
  t.same(cut('hello', { kind: 'split', at: [4, 1, 4] }), ['h', 'ell', 'o'])
  t.same(cut('hello', { kind: 'split', at: [-1, 0, 5, 9] }), ['hello'])
  t.same(cut('hello', { kind: 'split', at: [] }), ['hello'])
})

t.test('nothing has no pieces', async t => {
  for (const kind of ['whole', 'dripped'] as const) t.same(cut('', { kind }), [])
})

t.test('what is large goes out in pieces that show how far it came', async t => {
  const bytes = Buffer.alloc(200_000, 'x')
  const lengths = pieces(bytes, { kind: 'whole' }).map(({ length }) => length)
  t.same(lengths, [65_536, 65_536, 65_536, 3_392])
  t.same(Buffer.concat([...pieces(bytes, { kind: 'split', at: [100_000] })]), bytes)
})
