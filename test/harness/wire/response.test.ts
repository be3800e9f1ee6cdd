import t from 'tap'
import { describeResponse } from '../../../harness/wire/response.js'
import { junk } from './junk.js'

t.test('a full response', async t => {
  const bytes = Buffer.from('HTTP/1.0 200 Fine\r\nDate: x\nContent-Length: 2\r\n\r\nhi there')
  t.match(describeResponse(bytes), {
    simple: false,
    startLine: 'HTTP/1.0 200 Fine',
    version: 'HTTP/1.0',
    status: 200,
    reason: 'Fine',
    fields: [{ name: 'Date' }, { name: 'Content-Length', value: '2', offset: 27 }],
    lines: [{ offset: 0 }, { offset: 19 }, { offset: 27 }],
    lineEnds: ['CRLF', 'LF', 'CRLF', 'CRLF'],
    headEnd: 48,
    end: 50
  })
  t.equal(describeResponse(bytes).body.toString(), 'hi there')
  t.equal(describeResponse(bytes, 'HEAD').end, 48)
})

t.test('a simple response is body alone', async t => {
  const bytes = Buffer.from('<p>hi</p>\r\n\r\n')
  const { body, ...view } = describeResponse(bytes)
  t.match(view, { simple: true, startLine: '', status: undefined, headEnd: 0, end: 'close' })
  t.same([view.fields, view.lines, view.lineEnds], [[], [], []])
  t.same(body, bytes)
})

t.test('nothing is no response at all', async t => {
  const view = describeResponse(Buffer.alloc(0))
  t.match(view, { simple: false, startLine: '', headEnd: undefined, end: undefined })
  t.equal(view.body.length, 0)
})

t.test('a head without its blank line has no body', async t => {
  const view = describeResponse(Buffer.from('HTTP/1.0 200 OK\r\nDate: x\r\nbody?'))
  t.match(view, { status: 200, headEnd: undefined, end: undefined })
  t.match(view.fields, [{ name: 'Date' }, { name: 'body?', hasColon: false }])
  t.equal(view.body.length, 0)
})

t.test('any bytes can be described, and none are lost', async t => {
  for (const bytes of junk('HTTP/1.0 200 OK\r\nContent-Length: 3\r\n\tx\r\n\r\nabc')) {
    const { headEnd, lines, body } = describeResponse(bytes)
    t.same(body, bytes.subarray(headEnd ?? bytes.length))
    t.ok(lines.every(({ offset, text }) => bytes.toString('latin1', offset).startsWith(text)))
  }
})
