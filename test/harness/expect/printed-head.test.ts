import t from 'tap'
import { Inconclusive, Violation } from '../../../harness/expect/outcome.js'
import {
  expectHeadFirst,
  expectNoHead,
  expectPrintedFields,
  expectStatusLine
} from '../../../harness/expect/printed-head.js'
import { visitOf } from './visit-of.js'

const head = {
  statusLine: 'HTTP/1.0 404 not here',
  fields: [
    ['Server', 'abc/1'],
    ['X-Two', 'c d']
  ]
} as const
const plain = 'HTTP/1.0 404 not here\r\nServer: abc/1\r\nX-Two: c d\r\n\r\nbody'

t.test('the format of the head is free', async t => {
  const printings = [
    { stdout: plain },
    { stdout: '< HTTP/1.0 404 not here\n< server: abc/1\n< x-two: c d\n\nbody\n' },
    { stdout: 'Status: HTTP/1.0, 404 (not here)\n{"Server": "abc/1", "X-Two": "c d"}\nbody' },
    { stdout: 'body', stderr: plain }
  ]
  for (const printing of printings) {
    const visit = visitOf({ ...printing, body: 'body' })
    t.doesNotThrow(() => expectStatusLine(visit, head), printing.stdout)
    t.doesNotThrow(() => expectPrintedFields(visit, head), printing.stdout)
    t.doesNotThrow(() => expectHeadFirst(visit, head), printing.stdout)
  }
})

t.test('a part of the status line is not the whole', async t => {
  for (const stdout of ['404 not here', 'HTTP/1.0 404', 'HTTP/1.0\n404\nnot here'])
    t.throws(() => expectStatusLine(visitOf({ stdout }), head), Violation, stdout)
})

t.test('every field has to be there with its own value', async t => {
  const stdout = 'HTTP/1.0 404 not here\nServer: abc/1\nX-Two: e'
  t.throws(() => expectPrintedFields(visitOf({ stdout }), head), /"X-Two: c d"/)
})

t.test('a head behind the body is out of order', async t => {
  const visit = visitOf({ stdout: `body\n${plain.replace('body', '')}`, body: 'body' })
  t.throws(() => expectHeadFirst(visit, head), /the head, then the body/)
  for (const stdout of ['body', 'abc/1'])
    t.throws(() => expectHeadFirst(visitOf({ stdout, body: 'body' }), head), Inconclusive, stdout)
  const part = visitOf({ stdout: 'abc/1\nbody', body: 'body' })
  t.doesNotThrow(() => expectHeadFirst(part, head), 'how much of it is a finding of its own')
})

t.test('a head shows by its phrase and its values', async t => {
  t.doesNotThrow(() => expectNoHead(visitOf({ stdout: 'Server said: body' }), head))
  t.throws(() => expectNoHead(visitOf({ stdout: plain }), head), /no "not here"/)
  t.throws(() => expectNoHead(visitOf({ stdout: 'X-Two: c d\nbody' }), head), /no "c d"/)
})
