import t from 'tap'
import { HttpError } from '../../../reference/http/http-error.js'
import { defaultLimits } from '../../../reference/http/limits.js'
import {
  readEndedResponse,
  readResponse,
  writeResponseHead
} from '../../../reference/http/response.js'
import { reads, refuses } from './feed.js'

const read = (bytes: Buffer) => readResponse(bytes, defaultLimits)

t.test('a Full-Response', async t => {
  const { response } = reads(t, read, 'HTTP/1.0 404 Not  Found\r\nServer: s\r\n\r\n')
  t.same(response, {
    version: { major: 1, minor: 0 },
    status: 404,
    reason: 'Not  Found',
    fields: [['Server', 's']],
    simple: false
  })
})

t.test('what is read leniently', async t => {
  const lenient: [because: string, text: string][] = [
    ['the phrase is empty', 'HTTP/1.0 200 \r\n\r\n'],
    ['even its blank is missing', 'HTTP/1.0 200\r\n\r\n'],
    ['there are many blanks', 'HTTP/1.0 \t 200 \t OK\r\n\r\n'],
    ['lines end in LF alone', 'HTTP/1.0 200 OK\n\n'],
    ['the version is in lower case', 'http/1.0 200 OK\r\n\r\n'],
    ['the minor version is higher', 'HTTP/1.10 200 OK\r\n\r\n'],
    ['it says HTTP/0.9', 'HTTP/0.9 200 OK\r\n\r\n'],
    ['the phrase holds eight-bit text', 'HTTP/1.0 200 \xe9\r\n\r\n']
  ]
  for (const [because, text] of lenient) {
    t.test(because, async t =>
      t.match(reads(t, read, text).response, { status: 200, simple: false })
    )
  }
})

t.test('what has no status line is a Simple-Response', async t => {
  const simple = ['<html>', 'HTTQ', 'HTTP/1.0 20 OK\r\n', 'HTTP/x\n', 'HTTP/1.0 2000 OK\r\n']
  for (const text of [...simple, '\r\nHTTP/1.0 200 OK\r\n\r\n', `HTTP/${'1'.repeat(9000)}`]) {
    t.match(read(Buffer.from(text)), { taken: 0, response: { simple: true } }, text.slice(0, 40))
  }
})

t.test('what is refused', async t => {
  const refused: [because: string, text: string][] = [
    ['the major version is unknown', 'HTTP/2.0 200 OK\r\n\r\n'],
    ['the status has no class', 'HTTP/1.0 042 OK\r\n\r\n'],
    ['the phrase holds a control character', 'HTTP/1.0 200 O\x07K\r\n\r\n'],
    ['the phrase holds a bare CR', 'HTTP/1.0 200 O\rK\r\n\r\n'],
    ['a header field has no colon', 'HTTP/1.0 200 OK\r\nServer\r\n\r\n'],
    ['the status line has no end', `HTTP/1.0 200 ${'x'.repeat(9000)}`]
  ]
  for (const [because, text] of refused) {
    t.test(because, async t => refuses(t, read, text, 400))
  }
})

t.test('a response that ended early', async t => {
  for (const text of ['H', 'HTTP/', 'HTTP/1.0', 'HTTP/1.0 20']) {
    t.equal(read(Buffer.from(text)), undefined)
    t.match(readEndedResponse(Buffer.from(text)), { taken: 0, response: { simple: true } }, text)
  }
  for (const text of ['', 'HTTP/1.0 200', 'HTTP/1.0 200 OK\r\n', 'HTTP/1.0 200 OK\r\nA: b\r\n']) {
    t.equal(read(Buffer.from(text)), undefined)
    t.throws(() => readEndedResponse(Buffer.from(text)), HttpError, text)
  }
})

t.test('writing', async t => {
  const fields = [['Content-Length', '0']] as const
  const head = writeResponseHead({ status: 404, fields })
  t.equal(String(head), 'HTTP/1.0 404 Not Found\r\nContent-Length: 0\r\n\r\n')
  const other = { status: 299, reason: '', fields: [], version: { major: 1, minor: 1 } }
  t.equal(String(writeResponseHead(other)), 'HTTP/1.1 299 \r\n\r\n')
  t.throws(() => writeResponseHead({ status: 200, reason: 'O\r\nK', fields }), TypeError)
  t.throws(() => writeResponseHead({ status: 302, fields: [['Location', '/\r\nX: y']] }), TypeError)
  t.throws(() => writeResponseHead({ status: 302, fields: [['Location', '/\u20ac']] }), TypeError)
  t.throws(() => writeResponseHead({ status: 302, fields: [['Lo cation', '/']] }), TypeError)
})
