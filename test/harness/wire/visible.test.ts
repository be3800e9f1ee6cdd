import t from 'tap'
import { escapes, visible } from '../../../harness/wire/visible.js'

const every = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))

t.test('what does not print is escaped', async t => {
  t.equal(visible(Buffer.from('a b\r\n\t"\\~')), 'a b\\r\\n\\t"\\\\~')
  t.equal(visible(Buffer.from([0, 0x1f, 0x7f, 0xe9, 0xff])), '\\x00\\x1F\\x7F\\xE9\\xFF')
  t.match(visible(every), /^[\x20-\x7e]*$/)
})

t.test('escapes stand for bytes', async t => {
  t.same(escapes('a\\r\\n\\t\\\\n\\x00\\xfF\\"'), Buffer.from('a\r\n\t\\n\x00\xff"', 'latin1'))
  t.same(escapes('é'), Buffer.from([0xe9]))
  t.same(escapes(''), Buffer.alloc(0))
})

t.test('each undoes the other', async t => {
  t.same(escapes(visible(every)), every)
})

t.test('an escape that means nothing is an error of whoever wrote it', async t => {
  for (const text of ['\\q', '\\x1', '\\xg0', 'end \\', '\\']) {
    t.throws(() => escapes(text), { name: 'SyntaxError', message: /^unknown escape/ }, text)
  }
  t.throws(() => escapes('5 €'), { name: 'SyntaxError', message: /"€" is not one byte/ })
})
