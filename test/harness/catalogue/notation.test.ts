import t from 'tap'
import { notationProblem } from '../../../harness/catalogue/notation.js'

t.test('lines of both sides, events and omissions are an exchange', async t => {
  for (const text of [
    '> GET / HTTP/1.0\n>\n< HTTP/1.0 200 OK\n...\n< [closes]\n',
    '> GET / HTTP/1.0\\n\n',
    '$ httpfs -p 8080\n',
    '> GET / HTTP/1.0\n$ httpc get http://localhost/\nhello\n\n< is printed here\n'
  ])
    t.equal(notationProblem(text), undefined, text)
})

t.test('a line without a mark is shown', async t => {
  for (const [text, line] of [
    ['GET / HTTP/1.0\n', 'GET / HTTP/1.0'],
    ['> GET / HTTP/1.0\n\n< HTTP/1.0 200 OK\n', ''],
    ['>GET /\n', '>GET /'],
    ['$\n', '$'],
    ['hello\n$ httpc get http://localhost/\n', 'hello'],
    ['... and so on\n', '... and so on']
  ] as const)
    t.equal(
      notationProblem(text),
      `has a line that begins with none of the marks > < $ ...: "${line}"`
    )
})

t.test('an exchange is short', async t => {
  t.equal(notationProblem('>\n'.repeat(12)), undefined)
  t.equal(notationProblem('>\n'.repeat(13)), 'has 13 lines: at most 12')
})
