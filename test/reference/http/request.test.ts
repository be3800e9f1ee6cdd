import t from 'tap'
import { defaultLimits } from '../../../reference/http/limits.js'
import { readRequest, writeRequestHead } from '../../../reference/http/request.js'
import { reads, refuses } from './feed.js'

const read = (bytes: Buffer) => readRequest(bytes, defaultLimits)

t.test('a Full-Request', async t => {
  const { request } = reads(t, read, 'GET /a%20b?q HTTP/1.0\r\nHost: h\r\nX-Y:z\r\n\r\n')
  t.same(request, {
    method: 'GET',
    target: '/a%20b?q',
    version: { major: 1, minor: 0 },
    simple: false,
    fields: [
      ['Host', 'h'],
      ['X-Y', 'z']
    ]
  })
})

t.test('a Simple-Request is complete after one line', async t => {
  for (const text of ['GET /\r\n', 'GET /\n', 'GET / \r\n']) {
    const { request } = reads(t, read, text)
    t.match(request, { method: 'GET', target: '/', simple: true, fields: [] })
  }
})

t.test('what is read leniently', async t => {
  const lenient: [because: string, text: string][] = [
    ['lines end in LF alone', 'GET / HTTP/1.0\nHost: h\n\n'],
    ['line ends are mixed', 'GET / HTTP/1.0\r\nHost: h\n\r\n'],
    ['there are many blanks', 'GET \t /   HTTP/1.0  \r\n\r\n'],
    ['empty lines come first', '\r\n\n\r\nGET / HTTP/1.0\r\n\r\n'],
    ['the version is in lower case', 'GET / http/1.0\r\n\r\n'],
    ['the version has leading zeros', 'GET / HTTP/01.00\r\n\r\n']
  ]
  for (const [because, text] of lenient) {
    const { request } = reads(t, read, text)
    t.match(request, { target: '/', version: { major: 1, minor: 0 }, simple: false }, because)
  }
})

t.test('methods and higher minor versions are taken as they come', async t => {
  const { request } = reads(t, read, 'get /\xe9 HTTP/1.13\r\n\r\n')
  t.match(request, { method: 'get', target: '/\xe9', version: { major: 1, minor: 13 } })
})

t.test('what is refused', async t => {
  const refused: [because: string, text: string, status: number][] = [
    ['there is no target', 'GET\r\n', 400],
    ['there is no method', ' / HTTP/1.0\r\n', 400],
    ['the method is no token', 'G(T / HTTP/1.0\r\n', 400],
    ['a control character follows the method', 'GET\x00/ HTTP/1.0\r\n', 400],
    ['the target holds a blank', 'GET /a b HTTP/1.0\r\n', 400],
    ['the target holds a control character', 'GET /\x01 HTTP/1.0\r\n', 400],
    ['the target holds a bare CR', 'GET /\rX HTTP/1.0\r\n', 400],
    ['other white space divides', 'GET\x0b/\x0cHTTP/1.0\r\n', 400],
    ['only GET has a simple form', 'HEAD /\r\n', 400],
    ['methods are case-sensitive', 'get /\r\n', 400],
    ['the version has no digits', 'GET / HTTP/\r\n', 400],
    ['the version has no minor part', 'GET / HTTP/1\r\n', 400],
    ['the version has three parts', 'GET / HTTP/1.0.0\r\n', 400],
    ['the version is negative', 'GET / HTTP/-1.0\r\n', 400],
    ['it is another protocol', 'GET / HTP/1.0\r\n', 400],
    ['HTTP/0.9 has no version field', 'GET / HTTP/0.9\r\n\r\n', 400],
    ['the major version is unknown', 'GET / HTTP/2.0\r\n\r\n', 505],
    ['the major version is enormous', `GET / HTTP/${'9'.repeat(400)}.0\r\n\r\n`, 505],
    ['it opens an HTTP/2 connection', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 505],
    ['it opens a TLS connection', '\x16\x03\x01\x02\x00\x01\x00', 400],
    ['a bare CR comes first', '\rGET / HTTP/1.0\r\n\r\n', 400]
  ]
  for (const [because, text, status] of refused) {
    t.test(because, async t => refuses(t, read, text, status))
  }
})

t.test('limits of the first line', async t => {
  const target = (length: number) => `/${'a'.repeat(length - 'GET / HTTP/1.0\r\n'.length)}`
  const limited = (bytes: Buffer) => readRequest(bytes, { ...defaultLimits, line: 64 })
  reads(t, limited, `GET ${target(64)} HTTP/1.0\r\n\r\n`)
  refuses(t, limited, `GET ${target(65)} HTTP/1.0\r\n\r\n`, 414)
  refuses(t, limited, '\r\n'.repeat(33), 400)
})

t.test('a head that comes byte by byte costs little', async t => {
  const head = `GET / HTTP/1.0\r\n${`X: ${'y'.repeat(300)}\r\n`.repeat(99)}\r\n`
  const bytes = Buffer.from(head, 'latin1')
  const started = process.cpuUsage()
  for (let length = 0; length < bytes.length; length++) read(bytes.subarray(0, length))
  t.ok(read(bytes))
  const { user } = process.cpuUsage(started)
  t.ok(user < 5_000_000, `${user} µs for ${bytes.length} bytes`)
})

t.test('writing', async t => {
  const head = { method: 'POST', target: '/x', fields: [['Content-Length', '0']] } as const
  t.equal(String(writeRequestHead(head)), 'POST /x HTTP/1.0\r\nContent-Length: 0\r\n\r\n')
  const { request } = reads(t, read, writeRequestHead(head).toString('latin1'))
  t.match(request, head, 'what is written is read back')
  t.throws(() => writeRequestHead({ ...head, method: 'G T' }), TypeError)
  t.throws(() => writeRequestHead({ ...head, target: '' }), TypeError)
  t.throws(() => writeRequestHead({ ...head, target: '/a b' }), TypeError)
  t.throws(() => writeRequestHead({ ...head, target: '/\r\nX: y' }), TypeError)
})
