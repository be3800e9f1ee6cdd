import t from 'tap'
import { expectCompared, expectHeadAlone, expectTaken } from '../../../harness/expect/drawn.js'
import { Violation } from '../../../harness/expect/outcome.js'
import { observedOf, response } from './observed-of.js'

const content = Buffer.from('the document')
const whole = response(200, [], 'the document')

t.test('the head alone is a success that nothing follows', async t => {
  t.doesNotThrow(() => expectHeadAlone(observedOf(response(200), { method: 'HEAD' })))
  t.throws(() => expectHeadAlone(observedOf(response(404), { method: 'HEAD' })), Violation)
  t.throws(() => expectHeadAlone(observedOf(whole, { method: 'HEAD' })), Violation)
})

t.test('304 is for no date before the one of the document', async t => {
  const modified = new Date('1994-11-06T08:49:37Z')
  const answered = (status: number, date: string) =>
    expectCompared(
      sending(
        `GET /a HTTP/1.0\r\nIf-Modified-Since: ${date}\r\n\r\n`,
        status === 200 ? whole : response(status)
      ),
      content,
      modified
    )
  for (const date of ['Sun, 06 Nov 1994 08:49:37 GMT', 'Mon Nov  7 08:49:37 1994']) {
    t.doesNotThrow(() => answered(200, date))
    t.doesNotThrow(() => answered(304, date))
    t.throws(() => answered(400, date), Violation)
  }
  const before = 'Sunday, 06-Nov-94 08:49:36 GMT'
  t.doesNotThrow(() => answered(200, before))
  t.throws(() => answered(304, before), Violation)
})

t.test('a body is taken with a success, and nothing of it is lost', async t => {
  const post = (length: string) =>
    sending(`POST /a HTTP/1.0\r\nContent-Length:${length}\r\n\r\nabc`, response(201))
  t.doesNotThrow(() => expectTaken(post(' 3'), undefined))
  t.doesNotThrow(() => expectTaken(post(' 3'), Buffer.from('{"abc"}')))
  t.throws(() => expectTaken(post(' 3'), Buffer.from('ab')), /3 octets/)
  const refused = (length: string) =>
    sending(`POST /a HTTP/1.0\r\nContent-Length:${length}\r\n\r\nabc`, response(400))
  for (const length of [' 03', '\t3', '3', ' 3 ']) {
    t.doesNotThrow(() => expectTaken(refused(length), undefined), length)
  }
  t.throws(() => expectTaken(refused(' 3'), undefined), Violation)
})

function sending(sent: string, received: string) {
  const observed = observedOf(received)
  return { ...observed, exchange: { ...observed.exchange, sent: Buffer.from(sent) } }
}
