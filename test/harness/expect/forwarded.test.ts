import t from 'tap'
import { expectUnforwarded } from '../../../harness/expect/forwarded.js'
import { observedOf, response } from './observed-of.js'

t.test('one connection to another server is one too many', async t => {
  const observed = observedOf(response(502))
  t.doesNotThrow(() => expectUnforwarded(observed, []))
  const { exchange } = observedOf('GET / HTTP/1.0\r\n\r\n')
  t.throws(() => expectUnforwarded(observed, [exchange]), /it said "GET \/ HTTP/)
})
