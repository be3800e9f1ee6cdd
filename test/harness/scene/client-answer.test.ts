import t from 'tap'
import {
  answerOf,
  documentOf,
  message,
  redirectTo,
  unmeasured
} from '../../../harness/scene/client-answer.js'

t.test('an answer sends its octets and then closes as it is told', async t => {
  const send = Buffer.from('a')
  t.same(answerOf(send), [{ send }, { end: true }])
  t.same(answerOf(send, 'hold'), [{ send }, { hold: true }])
  t.same(answerOf(send, 'reset'), [{ send }, { reset: true }])
  t.same(answerOf(send, 'stay'), [{ send }])
  t.same(answerOf(Buffer.alloc(0)), [{ end: true }])
})

t.test('a document announces its length, an unmeasured one does not', async t => {
  const body = Buffer.from('\xe9', 'latin1')
  const start = 'HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n'
  t.equal(documentOf(body).toString('latin1'), `${start}Content-Length: 1\r\n\r\n\xe9`)
  t.equal(unmeasured(body).toString('latin1'), `${start}\r\n\xe9`)
})

t.test('a redirect names its location', async t => {
  const text = redirectTo('http://h/', '301 Moved').toString()
  t.match(text, /^HTTP\/1\.0 301 Moved\r\nLocation: http:\/\/h\/\r\n/)
  t.match(text, /\r\n\r\nmoved$/)
})

t.test('a message without a body ends with its empty line', async t => {
  t.equal(message(['HTTP/1.0 204 No Content']).toString(), 'HTTP/1.0 204 No Content\r\n\r\n')
})
