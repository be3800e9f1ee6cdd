import t from 'tap'
import { Inconclusive, Violation } from '../../../harness/expect/outcome.js'
import {
  expectCounted,
  expectEmptyLine,
  expectGiven,
  expectNoBody,
  expectOctetCount,
  expectStopped
} from '../../../harness/expect/sent-body.js'
import { visitOf } from './visit-of.js'

t.test('the length counts octets, once', async t => {
  t.doesNotThrow(() => expectCounted(posted('Content-Length: 3', 'abc')))
  t.doesNotThrow(() => expectCounted(posted('content-length: 0', '')))
  for (const [fields, body] of [
    ['Content-Length: 2', 'abc'],
    ['Content-Length: 3', 'abc\r\n'],
    ['Content-Length: +3', 'abc'],
    ['Content-Length: 3\r\nContent-Length: 3', 'abc'],
    ['X-Length: 3', 'abc']
  ] as const)
    t.throws(() => expectCounted(posted(fields, body)), Violation, fields)
})

t.test('the count is that of the octets given, whatever follows', async t => {
  t.doesNotThrow(() => expectOctetCount(posted('Content-Length: 2', 'caf', '\xc3\xa9')))
  t.throws(() => expectOctetCount(posted('Content-Length: 1', '\xc3\xa9', '\xc3\xa9')), Violation)
  t.throws(() => expectOctetCount(posted('X: y', 'a', 'a')), /no Content-Length/)
})

t.test('the body is compared octet for octet, as far as it was given', async t => {
  t.doesNotThrow(() => expectGiven(posted('Content-Length: 3', 'abc', 'abc')))
  t.doesNotThrow(() => expectGiven(posted('Content-Length: 2', 'abc\r\n', 'abc')))
  t.throws(() => expectGiven(posted('Content-Length: 2', 'ab', 'abc')), Violation)
  t.throws(() => expectGiven(posted('Content-Length: 3', 'abd', 'abc')), Violation)
})

t.test('a client has stopped when some of the body did not come', async t => {
  t.doesNotThrow(() => expectStopped(posted('Content-Length: 3', 'ab', 'abc')))
  t.doesNotThrow(() => expectStopped(posted('Content-Length: 3', '', 'abc')))
  t.throws(() => expectStopped(posted('Content-Length: 3', 'abc', 'abc')), /got 3 octets/)
  t.throws(() => expectStopped(visitOf({ given: 'abc' })), /a request/)
  const late = { sent: ['POST / HTTP/1.0\r\n\r\nab'], given: 'abc', ended: 'deadline' } as const
  t.throws(() => expectStopped(visitOf(late)), Inconclusive)
})

t.test('a request without a body announces none', async t => {
  t.doesNotThrow(() => expectNoBody(posted('X: y', '')))
  t.doesNotThrow(() => expectNoBody(posted('Content-Length: 0', '')))
  t.throws(() => expectNoBody(posted('Content-Length: 4', '')), Violation)
  t.throws(() => expectNoBody(posted('X: y', '\r\n')), Violation)
})

t.test('an empty line ends the request, and nothing follows it', async t => {
  t.doesNotThrow(() => expectEmptyLine(posted('X: y', '')))
  t.throws(() => expectEmptyLine(posted('X: y', '\r\n')), Violation)
  t.throws(() => expectEmptyLine(visitOf({ sent: ['GET / HTTP/1.0\r\nX: y\r\n'] })), Violation)
})

function posted(fields: string, body: string, given = '') {
  return visitOf({ sent: [`POST / HTTP/1.0\r\n${fields}\r\n\r\n${body}`], given })
}
