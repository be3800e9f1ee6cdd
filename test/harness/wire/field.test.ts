import t from 'tap'
import {
  contentLength,
  cutFields,
  type FieldView,
  fieldOf,
  fieldsOf
} from '../../../harness/wire/field.js'
import { cutHead } from '../../../harness/wire/lines.js'

function fields(text: string): readonly FieldView[] {
  return cutFields(cutHead(Buffer.from(text, 'latin1')).lines)
}

t.test('a field as it came', async t => {
  t.same(fields('Date: now\r\nA:\tb c \t\r\n'), [
    { name: 'Date', value: 'now', hasColon: true, raw: 'Date: now', offset: 0, folded: false },
    { name: 'A', value: 'b c', hasColon: true, raw: 'A:\tb c \t', offset: 11, folded: false }
  ])
})

t.test('folded lines are one value', async t => {
  const [field, next] = fields('A: one\r\n  two\n\tthree\r\nB: x\r\n')
  t.match(field, { value: 'one two three', raw: 'A: one\r\n  two\n\tthree', folded: true })
  t.match(next, { name: 'B', offset: 22, folded: false })
  t.equal(fieldOf({ fields: fields('A:\r\n b\r\n') }, 'a'), 'b')
})

t.test('lines that are no fields are described all the same', async t => {
  t.match(fields('no colon\r\n'), [{ name: 'no colon', value: '', hasColon: false }])
  t.match(fields('no\r\n colon: here\r\n'), [{ name: 'no', value: '', hasColon: false }])
  t.match(fields(': x\r\n'), [{ name: '', value: 'x', hasColon: true }])
  t.match(fields(' lost: x\r\n'), [{ name: ' lost', value: 'x', folded: false }])
  t.match(fields('A : b:c\r\n'), [{ name: 'A ', value: 'b:c' }])
  t.match(fields('A: \xa0b\xa0\r\n'), [{ value: '\xa0b\xa0' }])
})

t.test('fields by name', async t => {
  const view = { fields: fields('a: 1\r\nB: 2\r\nA : 3\r\na\r\n') }
  t.same(fieldsOf(view, 'A'), ['1', '3'])
  t.equal(fieldOf(view, 'b'), '2')
  t.equal(fieldOf(view, 'c'), undefined)
})

t.test('Content-Length', async t => {
  const length = (text: string) => contentLength({ fields: fields(text) })
  t.equal(length('content-length: 17\r\n'), 17)
  t.equal(length('Content-Length: 0\r\n'), 0)
  t.equal(length('Content-Length: 5\r\nContent-Length: 5\r\n'), 5)
  t.equal(length('Content-Length: 5\r\nContent-Length: 6\r\n'), undefined)
  for (const value of ['', '-1', '+1', '1.0', '0x10', '5, 5', '5 bytes', '9'.repeat(16)]) {
    t.equal(length(`Content-Length: ${value}\r\n`), undefined, value)
  }
  t.equal(length('Length: 5\r\n'), undefined)
})
