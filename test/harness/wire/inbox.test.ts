import t from 'tap'
import { responseEnd } from '../../../harness/wire/framing.js'
import { Inbox } from '../../../harness/wire/inbox.js'
import { Journal } from '../../../harness/wire/journal.js'

const message = 'HTTP/1.0 200 OK\r\nContent-Length: 5\r\n\r\nhello'

t.test('message by message, however they are cut', async t => {
  const journal = new Journal({ target: 'server', label: '', address: { host: '', port: 0 } })
  const inbox = new Inbox(journal)
  const whole = () => inbox.holds(bytes => responseEnd(bytes, 'GET'))
  t.same([whole(), inbox.missing('response')], [false, 'a response'])
  for (const nth of message.repeat(2).split('').keys()) {
    journal.note({ kind: 'received', bytes: Buffer.from(message[nth % message.length] ?? '') })
    const held = whole()
    t.equal(held, nth % message.length === message.length - 1)
    if (held) t.equal(inbox.take().toString(), message)
  }
  t.equal(inbox.take().length, 0)
})

t.test('what a message lacks', async t => {
  const cases = {
    'HTTP/1.0 2': 'the end of the head',
    'HTTP/1.0 200 OK\r\n\r\nx': 'the close',
    [message.slice(0, -2)]: 'the last 2 bytes of the body'
  }
  for (const [text, lacking] of Object.entries(cases)) {
    const journal = new Journal({ target: 'server', label: '', address: { host: '', port: 0 } })
    journal.note({ kind: 'received', bytes: Buffer.from(text) })
    const inbox = new Inbox(journal)
    t.equal(
      inbox.holds(bytes => responseEnd(bytes, 'GET')),
      false
    )
    t.equal(inbox.missing('response'), lacking)
    t.equal(inbox.take().toString(), text)
  }
})
