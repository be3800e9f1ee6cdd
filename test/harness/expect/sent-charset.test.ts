import t from 'tap'
import { Violation } from '../../../harness/expect/outcome.js'
import { expectSentText } from '../../../harness/expect/sent-charset.js'
import { visitOf } from './visit-of.js'

t.test('a body fits the character set that the client names for it', async t => {
  t.throws(() => expectSentText(posted('text/plain; charset=utf-8', '\xe9')), Violation)
  t.throws(() => expectSentText(posted('text/plain; charset=us-ascii', '\xc3\xa9')), Violation)
  t.doesNotThrow(() => expectSentText(posted('text/plain; charset=utf-8', '\xc3\xa9')))
  t.doesNotThrow(() => expectSentText(posted('text/plain', '\xe9')))
  t.doesNotThrow(() => expectSentText(visitOf({ sent: ['POST / HTTP/1.0\r\n\r\n\xe9'] })))
})

t.test('a body in a coding shows nothing of it', async t => {
  const type = 'text/plain; charset=utf-8\r\nContent-Encoding: gzip'
  t.doesNotThrow(() => expectSentText(posted(type, '\x1f\x8b')))
})

function posted(type: string, body: string) {
  const head = `POST / HTTP/1.0\r\nContent-Type: ${type}\r\nContent-Length: ${body.length}`
  return visitOf({ sent: [`${head}\r\n\r\n${body}`] })
}
