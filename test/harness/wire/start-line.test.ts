import t from 'tap'
import { cutRequestLine, cutStatusLine } from '../../../harness/wire/start-line.js'

t.test('status lines', async t => {
  const cases = [
    ['HTTP/1.0 200 OK', 'HTTP/1.0', 200, 'OK'],
    ['HTTP/1.1 404 Not Found', 'HTTP/1.1', 404, 'Not Found'],
    ['HTTP/1.0 200 ', 'HTTP/1.0', 200, ''],
    ['HTTP/1.0 200', 'HTTP/1.0', 200, undefined],
    ['HTTP/1.0  200\tOK', 'HTTP/1.0', 200, 'OK'],
    ['HTTP/1.0 200  OK ', 'HTTP/1.0', 200, ' OK '],
    ['HTTP/1.0 2000 OK', 'HTTP/1.0', 2000, 'OK'],
    ['HTTP/1.0 200OK', 'HTTP/1.0', undefined, undefined],
    ['HTTP/1.0 OK', 'HTTP/1.0', undefined, undefined],
    ['HTTP/1.0 -200 OK', 'HTTP/1.0', undefined, undefined],
    ['HTTP/1.0', 'HTTP/1.0', undefined, undefined],
    ['HTTP/', 'HTTP/', undefined, undefined],
    ['', undefined, undefined, undefined]
  ] as const
  for (const [line, version, status, reason] of cases) {
    t.same(cutStatusLine(line), { version, status, reason }, line)
  }
})

t.test('request lines', async t => {
  const cases = [
    ['GET / HTTP/1.0', 'GET', '/', 'HTTP/1.0'],
    ['GET  /a\tHTTP/1.0 ', 'GET', '/a', 'HTTP/1.0'],
    ['GET /a b HTTP/1.0', 'GET', '/a b', 'HTTP/1.0'],
    ['GET /a', 'GET', '/a', undefined],
    ['GET /a b', 'GET', '/a b', undefined],
    ['GET', 'GET', undefined, undefined],
    ['GET HTTP/1.0', 'GET', undefined, 'HTTP/1.0'],
    ['HTTP/1.0', undefined, undefined, 'HTTP/1.0'],
    ['get / http/1.0', 'get', '/', 'http/1.0'],
    ['GET / HTTP/one', 'GET', '/', 'HTTP/one'],
    ['GET / XHTTP/1.0', 'GET', '/ XHTTP/1.0', undefined],
    ['GET\x0b/ HTTP/1.0', 'GET\x0b/', undefined, 'HTTP/1.0'],
    ['', undefined, undefined, undefined],
    ['  ', undefined, undefined, undefined]
  ] as const
  for (const [line, method, target, version] of cases) {
    t.same(cutRequestLine(line), { method, target, version }, line)
  }
})

t.test('a line that is long takes no long time', async t => {
  const blanks = ' '.repeat(1_000_000)
  const lines = [
    `${blanks}x`,
    `x${blanks}x`,
    `GET ${blanks}/`,
    `HTTP/1.0${blanks}`,
    'x'.repeat(1_000_000)
  ]
  const began = performance.now()
  for (const line of lines) {
    cutStatusLine(line)
    cutRequestLine(line)
  }
  t.ok(performance.now() - began < 5000)
})
