import t from 'tap'
import { deliveryOf } from '../../../harness/scene/cut.js'

const bytes = Buffer.from('POST /a HTTP/1.0\r\nContent-Length: 4\r\n\r\nbody')

t.test('a request is cut where the words say', async t => {
  t.same(deliveryOf('byte by byte', bytes), { kind: 'dripped' })
  t.same(parts('cut inside the request line')[0], 'POST /')
  t.match(parts('cut between CR and LF')[1], /^\nContent-Length/)
  t.same(parts('cut before the empty line')[1], '\r\nbody')
  t.same(parts('cut after the head')[1], 'body')
  t.same(parts('cut inside the body')[1], 'dy')
})

function parts(name: Parameters<typeof deliveryOf>[0]): string[] {
  const delivery = deliveryOf(name, bytes)
  const at = delivery.kind === 'split' ? (delivery.at[0] ?? 0) : 0
  return [bytes.subarray(0, at), bytes.subarray(at)].map(part => part.toString('latin1'))
}
