import t from 'tap'
import { Violation } from '../../../harness/expect/outcome.js'
import {
  expectFinal,
  expectInOrder,
  expectInOrderOrClose,
  expectNoSuccess,
  sequenceOf
} from '../../../harness/expect/sequence.js'
import { type Options, observedOf, response } from './observed-of.js'

const one = response(200, ['Content-Length: 3'], 'one')
const two = response(200, ['Content-Length: 3'], 'two')
const interim = response(100)
const open = { close: 'open' } as const
const contents = [Buffer.from('one'), Buffer.from('two')]

t.test('responses are cut by their lengths, at every prefix', async t => {
  const bytes = Buffer.from(interim + one + two, 'latin1')
  const first = interim.length + one.length
  for (let length = 0; length <= bytes.length; length += 1) {
    const { whole } = sequenceOf(bytes.subarray(0, length))
    const count = length < first ? 0 : length < bytes.length ? 1 : 2
    t.equal(whole.length, count, `${length} octets`)
  }
  t.same(
    sequenceOf(bytes).whole.map(({ body }) => body.toString()),
    ['one', 'two']
  )
  t.equal(sequenceOf(Buffer.from(`${one}HTT`)).rest.toString(), 'HTT')
})

t.test('only the first request may be one for a head', async t => {
  const head = response(200, ['Content-Length: 3'])
  t.equal(sequenceOf(Buffer.from(head + one), 'HEAD').whole.length, 2)
  t.equal(sequenceOf(Buffer.from(head + head), 'HEAD').whole.length, 1)
  t.doesNotThrow(() => expectInOrder(asked(head + two, 'HEAD'), [undefined, contents[1]]))
})

t.test('documents come in the order in which they were asked for', async t => {
  t.doesNotThrow(() => expectInOrder(observedOf(one + two, open), contents))
  t.doesNotThrow(() => expectInOrder(observedOf(one + response(200, [], 'two')), contents))
  t.doesNotThrow(() => expectInOrder(observedOf(response(404, [], 'x')), [undefined]))
  t.throws(() => expectInOrder(observedOf(two + one, open), contents), Violation)
  t.throws(
    () => expectInOrder(observedOf(one, open), contents),
    /got 1 on a connection that is open/
  )
  t.throws(() => expectInOrder(observedOf(one + two + one, open), contents), /one more/)
  t.throws(() => expectInOrder(observedOf(one + response(404, [], 'two')), contents), Violation)
  t.throws(() => expectInOrder(observedOf(one.replace('3', '2') + two), contents), Violation)
})

t.test('a close excuses what is missing, but not what is wrong', async t => {
  t.doesNotThrow(() => expectInOrderOrClose(observedOf(one), contents))
  t.doesNotThrow(() => expectInOrderOrClose(observedOf(one + two, open), contents))
  t.throws(() => expectInOrderOrClose(observedOf(one, open), contents), Violation)
  t.throws(() => expectInOrderOrClose(observedOf(''), contents), Violation)
  t.doesNotThrow(() => expectInOrderOrClose(observedOf(''), [undefined, ...contents]))
  t.throws(() => expectInOrderOrClose(observedOf('', open), [undefined, ...contents]), Violation)
  t.throws(() => expectInOrderOrClose(observedOf(two), contents), Violation)
  t.throws(() => expectInOrderOrClose(observedOf(one + response(400)), contents), Violation)
})

t.test('no response of several may be a success', async t => {
  t.doesNotThrow(() => expectNoSuccess(observedOf(response(400, ['Content-Length: 0']))))
  t.doesNotThrow(() => expectNoSuccess(observedOf('')))
  t.throws(() => expectNoSuccess(observedOf(response(505, ['Content-Length: 0']) + one)), Violation)
})

t.test('an interim response is not final', async t => {
  t.doesNotThrow(() => expectFinal(observedOf(interim + one, open)))
  t.doesNotThrow(() => expectFinal(observedOf(response(417))))
  t.throws(() => expectFinal(observedOf(interim, open)), Violation)
  t.throws(() => expectFinal(observedOf('')), Violation)
})

function asked(received: string, method: string, options: Options = {}) {
  const observed = observedOf(received, { method, ...options })
  const sent = Buffer.from(`${method} / HTTP/1.0\r\n\r\n`, 'latin1')
  return { ...observed, exchange: { ...observed.exchange, sent } }
}
