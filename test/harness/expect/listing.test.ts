import t from 'tap'
import { expectNamed, expectUnnamed } from '../../../harness/expect/listing.js'
import { Violation } from '../../../harness/expect/outcome.js'
import { observedOf, response } from './observed-of.js'

t.test('names are found in every spelling', async t => {
  const names = ['salt&pepper.txt', 'two words.txt']
  const spellings = [
    'salt&pepper.txt\ntwo words.txt\n',
    '<li>salt&amp;pepper.txt</li><li>two words.txt</li>',
    '<a href="salt%26pepper.txt"></a><a href="two%20words.txt"></a>',
    '["salt\\u0026pepper.txt","two words.txt"]'
  ]
  for (const body of spellings) t.doesNotThrow(() => expectNamed(listed(body), names), body)
  t.throws(() => expectNamed(listed('salt and pepper, two words.txt'), names), /salt&pepper/)
  t.throws(() => expectNamed(observedOf(response(403, [], names.join())), names), Violation)
})

t.test('a name that is gone is not to be found', async t => {
  t.doesNotThrow(() => expectUnnamed(listed('a.txt'), 'b.txt'))
  t.throws(() => expectUnnamed(listed('a.txt b%2etxt'), 'b.txt'), Violation)
})

function listed(body: string) {
  return observedOf(response(200, [], body))
}
