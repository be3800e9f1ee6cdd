import { gzipSync } from 'node:zlib'
import t from 'tap'
import { Inconclusive, Violation } from '../../../harness/expect/outcome.js'
import { expectTrueCoding } from '../../../harness/expect/sent-coding.js'
import { visitOf } from './visit-of.js'

const given = 'a text'
const packed = gzipSync(given).toString('latin1')

t.test('a body without a label, or truly compressed, has its coding', async t => {
  t.doesNotThrow(() => expectTrueCoding(posted('', given)))
  t.doesNotThrow(() => expectTrueCoding(posted('Content-Encoding: x-gzip\r\n', packed)))
  t.doesNotThrow(() => expectTrueCoding(posted('content-encoding: GZIP\r\n', packed)))
})

t.test('a label that is not true is seen', async t => {
  for (const coding of ['x-gzip', 'x-compress', 'identity', 'x-gzip, x-gzip', ''])
    t.throws(() => expectTrueCoding(posted(`Content-Encoding: ${coding}\r\n`, given)), Violation)
  const other = gzipSync('another text').toString('latin1')
  t.throws(() => expectTrueCoding(posted('Content-Encoding: gzip\r\n', other)), Violation)
})

t.test('what the judge cannot undo is open', async t => {
  const body = '\x1f\x9d\x90a'
  t.throws(() => expectTrueCoding(posted('Content-Encoding: compress\r\n', body)), Inconclusive)
})

function posted(field: string, body: string) {
  const head = `POST / HTTP/1.0\r\n${field}Content-Length: ${body.length}\r\n\r\n`
  return visitOf({ sent: [head + body], given })
}
