import t from 'tap'
import {
  expectAnswer,
  expectAnswerOrClose,
  expectClosed,
  expectEndByClose,
  expectFinClose,
  expectNoStatusLine
} from '../../../harness/expect/closing.js'
import { Inconclusive, Violation } from '../../../harness/expect/outcome.js'
import { observedOf, response } from './observed-of.js'

const open = { close: 'open' } as const

t.test('a connection is closed by FIN or reset', async t => {
  t.doesNotThrow(() => expectClosed(observedOf('x')))
  t.doesNotThrow(() => expectClosed(observedOf('x', { close: 'reset' })))
  t.throws(() => expectClosed(observedOf('x', open)), /still open after 12 ms/)
})

t.test('a FIN is no reset', async t => {
  t.doesNotThrow(() => expectFinClose(observedOf('x')))
  t.throws(() => expectFinClose(observedOf('x', { close: 'reset' })), /by FIN\s+got +a reset/)
  t.throws(() => expectFinClose(observedOf('x', open)), Inconclusive)
})

t.test('a close ends an answer, if there was one', async t => {
  t.doesNotThrow(() => expectEndByClose(observedOf('x')))
  t.throws(() => expectEndByClose(observedOf('x', open)), Violation)
  t.throws(() => expectEndByClose(observedOf('', open)), Inconclusive)
})

t.test('an answer or a close is anything but silence', async t => {
  t.doesNotThrow(() => expectAnswerOrClose(observedOf('x', open)))
  t.doesNotThrow(() => expectAnswerOrClose(observedOf('')))
  t.throws(() => expectAnswerOrClose(observedOf('', open)), Violation)
})

t.test('an answer of HTTP/1.0 has a status, one of HTTP/0.9 has none', async t => {
  t.doesNotThrow(() => expectAnswer(observedOf(response(400))))
  t.throws(() => expectAnswer(observedOf('x')), Violation)
  t.doesNotThrow(() => expectNoStatusLine(observedOf('x')))
  t.doesNotThrow(() => expectNoStatusLine(observedOf('')))
  t.throws(() => expectNoStatusLine(observedOf(response(400))), Violation)
})
