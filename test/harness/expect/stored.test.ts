import t from 'tap'
import { Violation } from '../../../harness/expect/outcome.js'
import { expectNotStored, expectStored, expectStoredOneOf } from '../../../harness/expect/stored.js'
import { offsetOf } from './observed-of.js'

const [one, other] = [Buffer.from('one'), Buffer.from('other')] as const

t.test('a file is what was posted, octet for octet', async t => {
  t.doesNotThrow(() => expectStored('/a', Buffer.from('one'), one))
  const wrong = offsetOf(() => expectStored('/a', Buffer.from('onE'), one))
  t.equal(wrong, 2)
  t.throws(() => expectStored('/a', undefined, one), /no such file/)
})

t.test('of two rivals one is stored, and no mixture', async t => {
  t.doesNotThrow(() => expectStoredOneOf('/a', Buffer.from('other'), [one, other]))
  t.throws(() => expectStoredOneOf('/a', Buffer.from('oneer'), [one, other]), /mixture of 5/)
  t.throws(() => expectStoredOneOf('/a', undefined, [one, other]), Violation)
})

t.test('what was not to be stored is not there', async t => {
  t.doesNotThrow(() => expectNotStored('/a', undefined))
  t.throws(() => expectNotStored('/a', one), /3 octets/)
})
