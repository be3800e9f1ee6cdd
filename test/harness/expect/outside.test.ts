import t from 'tap'
import { Violation } from '../../../harness/expect/outcome.js'
import { expectNoLeak, expectUntouched } from '../../../harness/expect/outside.js'
import { observedOf, offsetOf, response } from './observed-of.js'

const secrets = [{ name: 'the file ../canary.txt', text: 'canary 1234' }]

t.test('a leak is found in any answer, with its offset', async t => {
  t.doesNotThrow(() => expectNoLeak(observedOf(response(404, [], 'no canary.txt')), secrets))
  t.doesNotThrow(() => expectNoLeak(observedOf(''), secrets))
  const leak = response(404, ['X: canary 1234'])
  const offset = leak.indexOf('canary')
  const found = offsetOf(() => expectNoLeak(observedOf(leak), secrets))
  t.equal(found, offset)
  t.throws(() => expectNoLeak(observedOf('', { close: 'open' }), secrets), Violation)
})

t.test('what changed outside is named', async t => {
  const before = { 'a.txt': '1', 'b.txt': '2', 'c.txt': '3' }
  t.doesNotThrow(() => expectUntouched(before, { ...before }))
  const after = { 'a.txt': '1', 'b.txt': '9', 'd.txt': '4' }
  t.throws(() => expectUntouched(before, after), /b.txt changed, c.txt deleted, d.txt created/)
})
