import { gzipSync } from 'node:zlib'
import t from 'tap'
import {
  expectAbsent,
  expectBeginning,
  expectBodyStart,
  expectDecoded,
  expectDocument,
  expectExactBody,
  expectNothingBut,
  firstDifference
} from '../../../harness/expect/document.js'
import { Inconclusive, Violation } from '../../../harness/expect/outcome.js'
import { observedOf, offsetOf, response } from './observed-of.js'

const content = Buffer.from('the document')

t.test('a document arrives within the body of a success', async t => {
  t.doesNotThrow(() => expectDocument(observedOf(response(200, [], '"the document"\n')), content))
  t.throws(() => expectDocument(observedOf(response(404, [], 'the document')), content), Violation)
  t.throws(() => expectDocument(observedOf(response(200, [], 'hello')), content), /"hello"/)
  t.throws(() => expectDocument(observedOf('the document'), content), Violation)
})

t.test('an exact body is the content and nothing else', async t => {
  t.doesNotThrow(() => expectExactBody(observedOf(response(200, [], 'the document')), content))
  const received = response(200, [], 'the documents')
  const offset = received.length - 1
  const wrong = offsetOf(() => expectExactBody(observedOf(received), content))
  t.equal(wrong, offset)
  t.throws(() => expectExactBody(observedOf(response(200, [], 'the doc')), content), Violation)
  t.throws(() => expectExactBody(observedOf(response(500, [], 'the document')), content), /500/)
})

t.test('the start of a body is judged by its first octets alone', async t => {
  const start = Buffer.from('\r\nand so on, for a while')
  const other = `${start.toString('latin1').slice(0, 20)}?`
  t.doesNotThrow(() => expectBodyStart(observedOf(response(200, [], other)), start))
  t.throws(() => expectBodyStart(observedOf(response(200, [], `\r\n${start}`)), start), Violation)
  t.throws(() => expectBodyStart(observedOf(response(200, [], 'and so on')), start), Violation)
  t.throws(() => expectBodyStart(observedOf(response(200, [], '{"a": 1}')), start), Inconclusive)
})

t.test('an answer of HTTP/0.9 is the content from the first octet to the last', async t => {
  t.doesNotThrow(() => expectNothingBut(observedOf('the document'), content))
  const full = observedOf(response(200, [], 'the document'))
  const wrong = offsetOf(() => expectNothingBut(full, content))
  t.equal(wrong, 0)
  t.throws(() => expectNothingBut(observedOf(''), content), /no octet/)
})

t.test('what must not arrive is found wherever it is', async t => {
  t.doesNotThrow(() => expectAbsent(observedOf('another'), content))
  const found = offsetOf(() => expectAbsent(observedOf('> the document'), content))
  t.equal(found, 2)
})

t.test('the first difference is where one ends or both differ', async t => {
  const difference = (one: string, other: string) =>
    firstDifference(Buffer.from(one), Buffer.from(other))
  t.equal(difference('abc', 'abc'), undefined)
  t.equal(difference('abc', 'abd'), 2)
  t.equal(difference('abc', 'ab'), 2)
  t.equal(difference('', 'a'), 0)
})

t.test('what broke off is a beginning of the content', async t => {
  for (const body of ['the document', 'the', '']) {
    t.doesNotThrow(() => expectBeginning(observedOf(response(200, [], body)), content))
  }
  for (const body of ['the\0', 'the documents', 'HTTP/1.0 500']) {
    t.throws(() => expectBeginning(observedOf(response(200, [], body)), content), Violation)
  }
  t.throws(() => expectBeginning(observedOf(response(500, [], 'the')), content), Violation)
})

t.test('a document in gzip is the document', async t => {
  const packed = gzipSync(content).toString('latin1')
  for (const coding of ['gzip', 'X-GZIP']) {
    const fields = [`Content-Encoding: ${coding}`]
    t.doesNotThrow(() => expectDecoded(observedOf(response(200, fields, packed)), content))
    t.throws(
      () => expectDecoded(observedOf(response(200, fields, 'the document')), content),
      /no gzip/
    )
  }
  t.doesNotThrow(() => expectDecoded(observedOf(response(200, [], 'the document')), content))
  t.throws(() => expectDecoded(observedOf(response(200, [], packed)), content), Violation)
})
