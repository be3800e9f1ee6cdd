import t from 'tap'
import {
  expectBodyOrZero,
  expectLengthOfBody,
  expectNoBody,
  expectSomeBody,
  expectStatedLength,
  expectWholeResponse
} from '../../../harness/expect/body-length.js'
import { Inconclusive, Violation } from '../../../harness/expect/outcome.js'
import { observedOf, offsetOf, response } from './observed-of.js'

t.test('a stated length is that of the body', async t => {
  t.doesNotThrow(() => expectLengthOfBody(observedOf(response(200, ['Content-Length: 2'], 'ab'))))
  t.doesNotThrow(() => expectLengthOfBody(observedOf(response(200, [], 'ab'))))
  const long = response(200, ['Content-Length: 2'], 'abc')
  const wrong = offsetOf(() => expectLengthOfBody(observedOf(long)))
  t.equal(wrong, long.length - 1)
  t.throws(
    () => expectLengthOfBody(observedOf(response(200, ['Content-Length: 3'], 'ab'))),
    Violation
  )
  const units = response(200, ['Content-Length: 2 bytes'], 'ab')
  t.throws(() => expectLengthOfBody(observedOf(units)), Inconclusive)
})

t.test('the length that HEAD states is compared with one that is known', async t => {
  const head = (fields: readonly string[]) => observedOf(response(200, fields), { method: 'HEAD' })
  t.doesNotThrow(() => expectStatedLength(head(['Content-Length: 41']), 41))
  t.doesNotThrow(() => expectStatedLength(head([]), 41))
  t.throws(() => expectStatedLength(head(['Content-Length: 0']), 41), Violation)
  const unknown = observedOf(response(501, ['Content-Length: 0']), { method: 'HEAD' })
  t.throws(() => expectStatedLength(unknown, 41), Inconclusive)
})

t.test('no body is none at all', async t => {
  t.doesNotThrow(() => expectNoBody(observedOf(response(304, ['Content-Length: 41']))))
  t.throws(() => expectNoBody(observedOf(response(304, [], 'x'))), Violation)
  t.throws(() => expectNoBody(observedOf('')), Inconclusive)
})

t.test('an empty body is said to be one', async t => {
  t.doesNotThrow(() => expectBodyOrZero(observedOf(response(200, ['Content-Length: 0']))))
  t.doesNotThrow(() => expectBodyOrZero(observedOf(response(200, [], 'x'))))
  t.throws(() => expectBodyOrZero(observedOf(response(200))), Violation)
  t.doesNotThrow(() => expectSomeBody(observedOf(response(201, [], 'x'))))
  t.throws(() => expectSomeBody(observedOf(response(201))), Violation)
})

t.test('a response is whole when nothing of it is lost', async t => {
  const whole = response(501, ['Content-Length: 2'], 'no')
  t.doesNotThrow(() => expectWholeResponse(observedOf(whole, { close: 'reset' })))
  t.throws(() => expectWholeResponse(observedOf(whole.slice(0, -1))), Violation)
  t.throws(() => expectWholeResponse(observedOf('', { close: 'reset' })), Violation)
  t.throws(() => expectWholeResponse(observedOf('HTTP/1.0 501 No\r\nA:')), Violation)
})
