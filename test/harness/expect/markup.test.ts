import t from 'tap'
import { expectInert, expectNameEscaped, expectNoMarkup } from '../../../harness/expect/markup.js'
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

t.test('a file name is markup where it opens an element, or closes its attribute', async t => {
  const page = (body: string) => labelled('text/html', body)
  const [element, quote] = ['<b>x.txt', '" y=x.txt']
  t.throws(() => expectNameEscaped(page(`<li>${element}`), element), Violation)
  t.doesNotThrow(() => expectNameEscaped(page('<a href="%3Cb%3Ex.txt">&lt;b>x.txt'), element))
  t.throws(() => expectNameEscaped(page(`<a href="${quote}">x`), quote), Violation)
  t.throws(() => expectNameEscaped(page(`<a href="/${quote}">x`), quote), Violation)
  t.doesNotThrow(() => expectNameEscaped(page(`<a href="%22%20y=x.txt">${quote}</a>`), quote))
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
