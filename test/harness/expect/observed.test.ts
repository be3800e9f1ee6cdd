import t from 'tap'
import { excerpt, summary, violation } from '../../../harness/expect/observed.js'
import { observedOf, response } from './observed-of.js'

t.test('a violation carries both sides, the exchange and the offset', async t => {
  const { evidence } = violation(observedOf(''), 'one', 'another', 7)
  t.same(evidence, { expected: 'one', actual: 'another', exchange: 'x1', offset: 7 })
  t.notOk('offset' in violation(observedOf(''), 'one', 'another', 'close').evidence)
})

t.test('what came back is told in one line', async t => {
  t.equal(summary(observedOf(response(404))), 'HTTP/1.0 404 Phrase')
  t.equal(summary(observedOf('<html>\n')), 'no status line but "<html>\\n"')
  t.equal(summary(observedOf('')), 'no octet before the server closed the connection')
  t.match(summary(observedOf('', { close: 'reset' })), /reset/)
  t.match(summary(observedOf('', { close: 'refused' })), /refused/)
  t.equal(summary(observedOf('', { close: 'open' })), 'no octet within 12 ms')
})

t.test('many octets are cut, and their number told', async t => {
  t.equal(excerpt(Buffer.from('a\r\n')), '"a\\r\\n"')
  t.match(excerpt(Buffer.alloc(500, 'a')), /^"a{120}" … \(500 octets\)$/)
})
