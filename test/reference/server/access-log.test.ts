import t from 'tap'
import { formatLogEntry } from '../../../reference/server/access-log.js'

const entry = {
  client: '127.0.0.1',
  time: new Date('2000-10-10T13:55:36Z'),
  requestLine: 'GET /a.gif HTTP/1.0',
  status: 200,
  bytes: 2326
}

t.test('an entry is in Common Log Format', async t => {
  t.equal(
    formatLogEntry(entry),
    '127.0.0.1 - - [10/Oct/2000:13:55:36 +0000] "GET /a.gif HTTP/1.0" 200 2326'
  )
})

t.test('no body is a hyphen, and so is a request that was none', async t => {
  t.match(formatLogEntry({ ...entry, bytes: 0 }), / 200 -$/)
  t.match(formatLogEntry({ ...entry, requestLine: '', status: 400 }), / "-" 400 /)
})

t.test('a request cannot leave its quotes or speak to the terminal', async t => {
  const line = formatLogEntry({ ...entry, requestLine: 'GET /"\n\x1b[31m\\\xff HTTP/1.0' })
  t.match(line, '"GET /\\x22\\x0a\\x1b[31m\\x5c\\xff HTTP/1.0"')
})
