import t from 'tap'
import { describeRequest } from '../../../harness/wire/request.js'
import { junk } from './junk.js'

t.test('a full request', async t => {
  const bytes = Buffer.from('POST /a?b HTTP/1.0\r\nContent-Length: 2\r\nA: b\r\n c\n\r\nhi')
  const { body, ...view } = describeRequest(bytes)
  t.match(view, {
    line: 'POST /a?b HTTP/1.0',
    method: 'POST',
    target: '/a?b',
    version: 'HTTP/1.0',
    fields: [{ name: 'Content-Length' }, { name: 'A', value: 'b c', folded: true }],
    lines: [{ offset: 0 }, { offset: 20 }, { offset: 39 }, { offset: 45 }],
    lineEnds: ['CRLF', 'CRLF', 'CRLF', 'LF', 'CRLF'],
    headEnd: 50,
    complete: true
  })
  t.equal(body.toString(), 'hi')
})

t.test('a request is complete with its last byte', async t => {
  const bytes = Buffer.from('POST / HTTP/1.0\r\nContent-Length: 2\r\n\r\nhi')
  for (let length = 0; length <= bytes.length; length += 1) {
    t.equal(describeRequest(bytes.subarray(0, length)).complete, length === bytes.length)
  }
  t.equal(describeRequest(Buffer.concat([bytes, Buffer.from('\r\n')])).complete, true)
})

t.test('a simple request', async t => {
  t.match(describeRequest(Buffer.from('GET /a\r\n')), {
    method: 'GET',
    target: '/a',
    version: undefined,
    headEnd: undefined,
    complete: true
  })
})

t.test('nothing', async t => {
  const view = describeRequest(Buffer.alloc(0))
  t.match(view, { line: '', method: undefined, complete: false, lines: [], fields: [] })
})

t.test('any bytes can be described, and none are lost', async t => {
  for (const bytes of junk('POST /x HTTP/1.0\r\nContent-Length: 3\r\n\tx\r\n\r\nabc')) {
    const { headEnd, lines, body } = describeRequest(bytes)
    t.same(body, bytes.subarray(headEnd ?? bytes.length))
    t.ok(lines.every(({ offset, text }) => bytes.toString('latin1', offset).startsWith(text)))
  }
})
