import t from 'tap'
import {
  expectAtMost,
  expectLastGet,
  expectNoCredentials,
  expectOneEach,
  expectOnePost,
  expectSingleRequest
} from '../../../harness/expect/arrivals.js'
import { Inconclusive, Violation } from '../../../harness/expect/outcome.js'
import { visitOf } from './visit-of.js'

const get = 'GET /a HTTP/1.0\r\n\r\n'
const post = 'POST /a HTTP/1.0\r\nContent-Length: 3\r\n\r\nabc'
const bearing = 'GET /a HTTP/1.0\r\nauthorization: Basic eA==\r\n\r\n'

t.test('requests are counted over all connections and within each', async t => {
  t.doesNotThrow(() => expectSingleRequest(visitOf({ sent: [post] })))
  t.doesNotThrow(() => expectSingleRequest(visitOf({ sent: ['', get] })))
  t.throws(() => expectSingleRequest(visitOf({ sent: [get, get] })), Violation)
  t.throws(() => expectSingleRequest(visitOf({ sent: [get + get] })), Violation)
  t.throws(() => expectSingleRequest(visitOf({ sent: [] })), Violation)
  t.doesNotThrow(() => expectAtMost(visitOf({ sent: [get, get] }), 2))
  t.throws(() => expectAtMost(visitOf({ sent: [get, get, get] }), 2), /got 3/)
})

t.test('octets that are no request count as one', async t => {
  t.throws(() => expectAtMost(visitOf({ sent: ['\x16\x03', 'x'] }), 1), Violation)
})

t.test('a second POST is one too many, a GET is not', async t => {
  t.doesNotThrow(() => expectOnePost(visitOf({ sent: [post, get] })))
  t.throws(() => expectOnePost(visitOf({ sent: [post, post] })), Violation)
})

t.test('each connection carries one request, if there is a second at all', async t => {
  t.doesNotThrow(() => expectOneEach(visitOf({ sent: [get, get] })))
  t.throws(() => expectOneEach(visitOf({ sent: [get + get] })), Violation)
  t.throws(() => expectOneEach(visitOf({ sent: [get] })), Inconclusive)
})

t.test('the last request is a GET for the location', async t => {
  t.doesNotThrow(() => expectLastGet(visitOf({ sent: [bearing, get], target: '/a' })))
  const absolute = 'get http://127.0.0.1:1/a HTTP/1.0\r\n\r\n'
  t.doesNotThrow(() => expectLastGet(visitOf({ sent: [get, absolute], target: '/a' })))
  t.throws(() => expectLastGet(visitOf({ sent: [get, post], target: '/a' })), Violation)
  t.throws(() => expectLastGet(visitOf({ sent: [get], target: '/b' })), Violation)
})

t.test('credentials are seen by the first server alone', async t => {
  t.doesNotThrow(() => expectNoCredentials(visitOf({ sent: [bearing, get] })))
  t.throws(() => expectNoCredentials(visitOf({ sent: [bearing, bearing] })), Violation)
  t.throws(() => expectNoCredentials(visitOf({ sent: [get, get] })), Inconclusive)
  t.throws(() => expectNoCredentials(visitOf({ sent: [bearing] })), Inconclusive)
})
