import t from 'tap'
import { Violation } from '../../../harness/expect/outcome.js'
import { expectEachServed } from '../../../harness/expect/served.js'
import { observedOf, response } from './observed-of.js'

const contents = [Buffer.from('old'), Buffer.from('new')]

t.test('every client receives one state, whole', async t => {
  t.doesNotThrow(() => expectEachServed(['old', 'new', 'old'].map(served)))
  t.throws(() => expectEachServed(['old', 'ne'].map(served)), /2 octets/)
  const refused = { observed: observedOf(response(503, [], 'old')), contents }
  t.throws(() => expectEachServed([refused]), Violation)
})

function served(body: string) {
  return { observed: observedOf(response(200, [], body)), contents }
}
