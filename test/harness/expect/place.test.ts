import t from 'tap'
import { expectSingleRequest } from '../../../harness/expect/arrivals.js'
import {
  expectLengthOfBody,
  expectNoBody,
  expectSomeBody
} from '../../../harness/expect/body-length.js'
import { expectChallenge, expectChallengeForm } from '../../../harness/expect/challenge.js'
import { expectAnswer } from '../../../harness/expect/closing.js'
import { expectDocument } from '../../../harness/expect/document.js'
import { expectSameFields } from '../../../harness/expect/head-response.js'
import { expectMediaType, expectTypeOfBody } from '../../../harness/expect/media-type.js'
import type { Observed } from '../../../harness/expect/observed.js'
import { Violation } from '../../../harness/expect/outcome.js'
import { expectAbsoluteLocation, expectLocation } from '../../../harness/expect/redirection.js'
import { expectHarmless, expectRefusal } from '../../../harness/expect/refusal.js'
import { expectDateForms } from '../../../harness/expect/response-date.js'
import {
  expectField,
  expectNoField,
  expectNoRepetition
} from '../../../harness/expect/response-field.js'
import { expectCounted, expectGiven } from '../../../harness/expect/sent-body.js'
import { expectConfined, expectHidden } from '../../../harness/expect/sent-credentials.js'
import * as sentFields from '../../../harness/expect/sent-fields.js'
import {
  expectLabel,
  expectNoLine,
  expectTarget,
  expectThreeWords
} from '../../../harness/expect/sent-line.js'
import { expectPreference } from '../../../harness/expect/sent-lists.js'
import { expectInOrder, expectNoSuccess } from '../../../harness/expect/sequence.js'
import { expectStatus } from '../../../harness/expect/status.js'
import {
  expectCleanReason,
  expectNoLeadingZeros,
  expectStatusLine
} from '../../../harness/expect/status-line.js'
import type { Visit } from '../../../harness/expect/visit.js'
import { observedOf, offsetOf, response } from './observed-of.js'
import { visitOf } from './visit-of.js'

const content = Buffer.from('the document')

t.test('the mark stands where a response goes wrong', async t => {
  const moved = (fields: readonly string[]) => response(302, fields)
  const wrong: readonly [string, (observed: Observed) => void, string, string][] = [
    ['a status', each => expectStatus(each, 404), response(200, ['A: b']), '200 Phrase'],
    ['no status line', each => expectStatus(each, 404), 'Hello', 'Hello'],
    ['a refusal that succeeds', each => expectRefusal(each, content), response(200), '200'],
    ['a document with another status', each => expectDocument(each, content), response(403), '403'],
    ['another document', each => expectDocument(each, content), response(200, [], 'the dog'), 'g'],
    ['another page', each => expectHarmless(each, content), response(200, [], 'a dog'), 'a dog'],
    ['two spaces', expectStatusLine, 'HTTP/1.0  200 OK\r\n\r\n', ' 200'],
    ['a code of four digits', expectStatusLine, 'HTTP/1.0 2000 OK\r\n\r\n', '0 OK'],
    ['no version', expectStatusLine, 'HTTX/1.0 200 OK\r\n\r\n', 'X/1.0'],
    ['a zero too many', expectNoLeadingZeros, 'HTTP/1.00 200 OK\r\n\r\n', '00 200'],
    ['a bell', expectCleanReason, 'HTTP/1.0 200 O\x07K\r\n\r\n', '\x07K'],
    ['a date', expectDateForms, response(200, ['A: b', 'Date:  now']), 'now'],
    ['a missing field', each => expectField(each, 'Date'), response(200, ['A: b'], 'x'), '\r\nx'],
    [
      'a field behind all that came',
      each => expectNoField(each, 'B'),
      'HTTP/1.0 200 OK\r\nB: 1',
      'B'
    ],
    ['a field too many', each => expectNoField(each, 'A'), response(200, ['A: b', 'C: d']), 'A: b'],
    ['a second field', expectNoRepetition, response(200, ['Server: a', 'server: b']), 'server: b'],
    ['a body too many', expectNoBody, response(204, [], 'x'), 'x'],
    ['a missing body', expectSomeBody, response(200), ''],
    ['a length', expectLengthOfBody, response(200, ['Content-Length: 2'], 'xyz'), 'z'],
    ['a missing Location', expectLocation, moved(['A: b']), '\r\n'],
    ['an empty Location', expectLocation, moved(['Location:', 'A: b']), '\r\nA: b'],
    ['a Location', expectAbsoluteLocation, moved(['Location: /a']), '/a'],
    [
      'a second Location',
      expectAbsoluteLocation,
      moved(['Location: http://a/', 'location: b']),
      'location'
    ],
    ['a missing challenge', expectChallenge, response(401), '\r\n'],
    ['a challenge', expectChallengeForm, response(401, ['WWW-Authenticate: Basic']), 'Basic'],
    ['a type', expectMediaType, response(200, ['Content-Type: text']), 'text'],
    ['a missing type', expectTypeOfBody, response(200, ['A: b'], 'x'), '\r\nx'],
    ['no answer', expectAnswer, '', ''],
    [
      'a second answer',
      expectNoSuccess,
      response(404, ['Content-Length: 0']) + response(200),
      '200'
    ],
    [
      'what follows',
      each => expectInOrder(each, [undefined]),
      response(404, ['Content-Length: 0']) + response(200),
      'HTTP/1.0 200'
    ]
  ]
  for (const [name, fact, received, rest] of wrong) {
    const at = offsetOf(() => fact(observedOf(received))) ?? -1
    t.equal(received.slice(at).slice(0, rest.length || undefined), rest, name)
  }
  const get = observedOf(response(200, ['Content-Type: a/b']))
  const head = response(200, ['Content-Type: a/c'])
  const at = offsetOf(() => expectSameFields(get, observedOf(head)))
  t.match(head.slice(at), /^a\/c/, 'what HEAD says otherwise')
})

t.test('the mark stands where a request goes wrong', async t => {
  const asked = { target: '/a?b', given: 'abc' }
  const wrong: readonly [string, (visit: Visit) => void, string, string][] = [
    ['another path', expectTarget, 'GET /b HTTP/1.0\r\n\r\n', '/b'],
    ['a path like the method', expectTarget, 'G G HTTP/1.0\r\n\r\n', 'G HTTP'],
    ['a label', expectLabel, 'GET /a?b HTTP/2.0\r\n\r\n', 'HTTP/2.0'],
    ['two spaces', expectThreeWords, 'GET  /a?b HTTP/1.0\r\n\r\n', ' /a?b'],
    ['a line feed alone', expectThreeWords, 'GET /a?b HTTP/1.0\n\n', '\n'],
    ['a line', visit => expectNoLine(visit, 'X-'), 'GET / HTTP/1.0\r\n\rx-a: b\r\n\r\n', 'x-a'],
    [
      'a missing field',
      visit => sentFields.expectField(visit, 'Host'),
      'GET / HTTP/1.0\r\nA: b\r\n\r\n',
      '\r\n'
    ],
    [
      'another value',
      visit => sentFields.expectField(visit, 'A', 'c'),
      'GET / HTTP/1.0\r\nA: b\r\n\r\n',
      'b'
    ],
    [
      'a field too many',
      visit => sentFields.expectNoField(visit, 'A'),
      'GET / HTTP/1.0\r\na: b\r\n\r\n',
      'a: b'
    ],
    [
      'a second field',
      sentFields.expectNoRepetition,
      'GET / HTTP/1.0\r\nFrom: b\r\nfrom: c\r\n\r\n',
      'from'
    ],
    ['a length', expectCounted, 'POST / HTTP/1.0\r\nContent-Length: 9\r\n\r\nab', '9'],
    ['a body', expectGiven, 'POST / HTTP/1.0\r\n\r\nabd', 'd'],
    [
      'a name in clear',
      visit => expectHidden(visit, 'bob:word'),
      'GET / HTTP/1.0\r\nA: my word\r\n\r\n',
      'word'
    ],
    [
      'an element of a list',
      visit => expectPreference(visit, 'Accept'),
      'GET / HTTP/1.0\r\nAccept: a/b, c\r\n\r\n',
      'c'
    ],
    [
      'a second request',
      expectSingleRequest,
      'GET / HTTP/1.0\r\n\r\nGET /2 HTTP/1.0\r\n\r\n',
      'GET /2'
    ]
  ]
  for (const [name, fact, sent, rest] of wrong) {
    const at = offsetOf(() => fact(visitOf({ ...asked, sent: [sent] }))) ?? -1
    t.equal(sent.slice(at, at + rest.length), rest, name)
  }
})

t.test('credentials for another server are shown alone', async t => {
  const request = 'GET / HTTP/1.0\r\nAuthorization: Basic eA==\r\nAccept: */*\r\n\r\n'
  const { exchanges, ...visit } = visitOf({ sent: [request, request] })
  const elsewhere = exchanges.map((exchange, nth) => ({
    ...exchange,
    address: { host: '127.0.0.1', port: nth }
  }))
  const leak = thrownBy(() => expectConfined({ ...visit, exchanges: elsewhere }))
  t.match(leak, { evidence: { actual: 'Authorization: Basic eA==', exchange: 'exchange-2' } })
  t.equal(leak.evidence.offset, request.indexOf('Authorization'))
})

function thrownBy(fact: () => void): Violation {
  try {
    fact()
  } catch (error) {
    if (error instanceof Violation) return error
  }
  throw new Error('the fact holds')
}
