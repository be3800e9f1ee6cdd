import t from 'tap'
import { writeHead } from '../../../reference/http/write-head.js'

t.test('bytes', async t => {
  t.same(
    writeHead('GET / HTTP/1.0', [
      ['A', 'b\t\xe9'],
      ['C', '']
    ]),
    Buffer.from('GET / HTTP/1.0\r\nA: b\t\xe9\r\nC: \r\n\r\n', 'latin1')
  )
})

t.test('what would break out of its line', async t => {
  t.throws(() => writeHead('GET /\r\nA: b HTTP/1.0', []), TypeError)
  for (const name of ['', 'A:', 'A B', 'A\r\nB', '\xe9']) {
    t.throws(() => writeHead('GET / HTTP/1.0', [[name, '']]), TypeError, JSON.stringify(name))
  }
  for (const value of ['\r', '\n', '\0', '\x7f', '\r\nB: c', '\u20ac']) {
    t.throws(() => writeHead('GET / HTTP/1.0', [['A', value]]), TypeError, JSON.stringify(value))
  }
})
