import t from 'tap'
import { type End, requestEnd, responseEnd } from '../../../harness/wire/framing.js'

const head = 'HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\n'
const interim = 'HTTP/1.1 100 Continue\r\n\r\n'

/** Where the head ends, up to which nothing can be told, and where the message does. */
type Case = readonly [message: string, head: number, end: End, method?: string]

t.test('the end of a response is known with its head, and before it not', async t => {
  const cases: readonly Case[] = [
    [`${head}hi`, head.length, head.length + 2],
    [`${head.replaceAll('\r\n', '\n')}hi`, head.length - 3, head.length - 1],
    [`${head}hi`, head.length, head.length, 'HEAD'],
    ['HTTP/1.0 204 No\r\n\r\n', 19, 19],
    ['HTTP/1.0 304 No\r\nContent-Length: 9\r\n\r\n', 38, 38],
    ['HTTP/1.0 101 Go\r\n\r\n', 19, 19],
    ['HTTP/1.0 200 OK\r\n\r\nhi', 19, 'close'],
    ['HTTP/1.0 200 OK\r\nContent-Length: x\r\n\r\nhi', 38, 'close'],
    ['http/1.0 200 OK\r\n\r\n', 19, 'close'],
    [`${interim}${head}hi`, interim.length + head.length, interim.length + head.length + 2],
    ['HTTPS', 5, 'close'],
    ['hello', 2, 'close'],
    ['\r\nHTTP/1.0 200 OK\r\n\r\n', 1, 'close']
  ]
  for (const [message, known, end, method = 'GET'] of cases) {
    const bytes = Buffer.from(`${message}tail`)
    for (let length = 0; length <= bytes.length; length += 1) {
      const expected = length < known ? undefined : end
      t.equal(responseEnd(bytes.subarray(0, length), method), expected, `${length} of ${message}`)
    }
  }
})

t.test('a head without end ends with the connection', async t => {
  t.equal(responseEnd(Buffer.from(`HTTP/1.0 ${'x'.repeat(1_048_576)}`), 'GET'), 'close')
})

t.test('the end of a request is known with its head, or its only line', async t => {
  const cases = [
    ['GET / HTTP/1.0\r\n\r\n', 18, 18],
    ['GET / HTTP/1.0\nA: b\n\n', 21, 21],
    ['POST / HTTP/1.0\r\nContent-Length: 2\r\n\r\nhi', 38, 40],
    ['POST / HTTP/1.0\r\nContent-Length: x\r\n\r\nhi', 38, 38],
    ['GET /\r\n', 7, 7],
    ['GET /\n', 6, 6],
    ['\r\n\nGET /\r\n', 10, 10],
    ['\r\nPOST / HTTP/1.0\r\nContent-Length: 2\r\n\r\nhi', 40, 42]
  ] as const
  for (const [message, known, end] of cases) {
    const bytes = Buffer.from(`${message}tail`)
    for (let length = 0; length <= bytes.length; length += 1) {
      const expected = length < known ? undefined : end
      t.equal(requestEnd(bytes.subarray(0, length)), expected, `${length} of ${message}`)
    }
  }
})
