import t from 'tap'
import { expectNoDescription, expectSameFields } from '../../../harness/expect/head-response.js'
import { Inconclusive, Violation } from '../../../harness/expect/outcome.js'
import { observedOf, response } from './observed-of.js'

const fields = ['Content-Type: text/plain', 'Content-Length: 1', 'Date: now']
const get = observedOf(response(200, fields, 'x'))

t.test(
  'HEAD has the fields of GET, but for its date and a length that it may leave out',
  async t => {
    t.doesNotThrow(() => expectSameFields(get, head(['Content-Type: text/plain', 'Date: later'])))
    t.doesNotThrow(() => expectSameFields(get, head(fields)))
    t.throws(() => expectSameFields(get, head(['Content-Type: text/html'])), Violation)
    t.throws(() => expectSameFields(get, head([])), /no Content-Type/)
    t.throws(
      () => expectSameFields(get, head([...fields.slice(0, 1), 'Content-Length: 0'])),
      Violation
    )
    t.throws(() => expectSameFields(get, observedOf('')), Inconclusive)
    t.throws(() => expectSameFields(get, observedOf(response(501, fields))), Inconclusive)
  }
)

t.test('a 304 describes no body', async t => {
  const kept = ['Content-Length: 1', 'Last-Modified: x', 'ETag: "x"', 'Server: x']
  t.doesNotThrow(() => expectNoDescription(observedOf(response(304, kept))))
  t.throws(() => expectNoDescription(observedOf(response(304, ['content-type: a/b']))), Violation)
})

function head(lines: readonly string[]) {
  return observedOf(response(200, lines), { method: 'HEAD' })
}
