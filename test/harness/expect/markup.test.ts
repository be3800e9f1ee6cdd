import t from 'tap'
import { expectInert, expectNoMarkup } from '../../../harness/expect/markup.js'
import { Violation } from '../../../harness/expect/outcome.js'
import { observedOf, offsetOf, response } from './observed-of.js'

const markup = '<script>ABC'

t.test('markup does no harm in plain text, and when it is escaped', async t => {
  t.doesNotThrow(() => expectNoMarkup(labelled('text/plain', `no ${markup}`), markup))
  t.doesNotThrow(() => expectNoMarkup(labelled('text/html', 'no &lt;script&gt;ABC'), markup))
  t.doesNotThrow(() => expectNoMarkup(observedOf(''), markup))
})

t.test('markup does harm in a page, and where no type is named', async t => {
  t.throws(() => expectNoMarkup(labelled('text/html; charset=utf-8', markup), markup), Violation)
  t.throws(() => expectNoMarkup(labelled('IMAGE/SVG+XML', markup), markup), Violation)
  const received = response(404, [], `no ${markup}`)
  t.equal(
    offsetOf(() => expectNoMarkup(observedOf(received), markup)),
    received.indexOf(markup)
  )
})

t.test('what browsers run is told by its type', async t => {
  for (const type of ['text/plain', 'application/octet-stream', 'x/y; z=text/html']) {
    t.doesNotThrow(() => expectInert(labelled(type, 'x')), type)
  }
  t.doesNotThrow(() => expectInert(observedOf(response(200, [], 'x'))))
  for (const type of ['text/html', 'Text/HTML;charset=x', 'text/javascript']) {
    t.throws(() => expectInert(labelled(type, 'x')), Violation, type)
  }
})

function labelled(type: string, body: string) {
  return observedOf(response(200, [`Content-Type: ${type}`], body))
}
