import t from 'tap'
import { contentDisposition } from '../../../reference/server/content-disposition.js'

t.test('a plain name is quoted as it is', async t => {
  t.equal(contentDisposition('a b.txt', false), 'inline; filename="a b.txt"')
  t.equal(contentDisposition('a.txt', true), 'attachment; filename="a.txt"')
})

const names = [
  ['quotes', 'a"b', `inline; filename="a_b"; filename*=UTF-8''a%22b`],
  ['a backslash', 'a\\b', `inline; filename="a_b"; filename*=UTF-8''a%5Cb`],
  ['a percent sign', '100%.txt', `inline; filename="100_.txt"; filename*=UTF-8''100%25.txt`],
  ['line ends', 'a\r\nX: b', `inline; filename="a__X: b"; filename*=UTF-8''a%0D%0AX%3A%20b`],
  ['UTF-8', '\xc3\xbc', `inline; filename="__"; filename*=UTF-8''%C3%BC`],
  ['other bytes', '\xfc', `inline; filename="_"; filename*=ISO-8859-1''%FC`]
] as const

for (const [what, name, expected] of names) {
  t.test(`${what}: replaced in the quotes, escaped beside them`, async t => {
    t.equal(contentDisposition(name, false), expected)
  })
}
