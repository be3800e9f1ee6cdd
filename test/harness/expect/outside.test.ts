import t from 'tap'
import { Violation } from '../../../harness/expect/outcome.js'
import { expectNoLeak, expectUntouched } from '../../../harness/expect/outside.js'
import { observedOf, offsetOf, response } from './observed-of.js'

const planted = ['canary.txt']
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
  const sent = Buffer.from('POST /../b.txt c.txt d.txt HTTP/1.0')
  t.doesNotThrow(() => expectUntouched(before, { ...before }, { sent, planted }))
  const after = { 'a.txt': '1', 'b.txt': '9', 'd.txt': '4' }
  t.throws(
    () => expectUntouched(before, after, { sent, planted }),
    /b.txt changed, c.txt deleted, d.txt created/
  )
})

t.test('what a program writes without being asked for it is its own', async t => {
  const after = { '__pycache__/a.pyc': '1', 'sessions.db': '2', 'server.pid': '3' }
  const sent = Buffer.from('POST /../escape.txt HTTP/1.0')
  t.doesNotThrow(() => expectUntouched({ 'sessions.db': '1' }, after, { sent, planted }))
})

t.test('what the judge laid there is as it was, by whatever name it was reached', async t => {
  const before = { 'site/canary.txt': '1' }
  const sent = Buffer.from('POST /link.txt HTTP/1.0')
  t.throws(
    () => expectUntouched(before, { 'site/canary.txt': '2' }, { sent, planted }),
    /canary.txt changed/
  )
})
