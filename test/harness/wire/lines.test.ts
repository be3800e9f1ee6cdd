import t from 'tap'
import { cutHead, endText, isEndless, lineAt } from '../../../harness/wire/lines.js'

t.test('a head', async t => {
  const head = cutHead(Buffer.from('GET / HTTP/1.0\r\nA: b\n\r\nbody\r\n'))
  t.same(head, {
    lines: [
      { offset: 0, text: 'GET / HTTP/1.0', end: 'CRLF', next: 16 },
      { offset: 16, text: 'A: b', end: 'LF', next: 21 }
    ],
    lineEnds: ['CRLF', 'LF', 'CRLF'],
    headEnd: 23
  })
})

t.test('a head without its blank line', async t => {
  const head = cutHead(Buffer.from('one\r\ntwo\r'))
  t.same(head.lines.at(-1), { offset: 5, text: 'two\r', end: 'none', next: 9 })
  t.same([head.lineEnds, head.headEnd], [['CRLF'], undefined])
  t.same(cutHead(Buffer.alloc(0)), { lines: [], lineEnds: [], headEnd: undefined })
})

t.test('a blank line alone', async t => {
  t.same(cutHead(Buffer.from('\nrest')), { lines: [], lineEnds: ['LF'], headEnd: 1 })
})

t.test('a carriage return alone ends no line, and blanks are not blank', async t => {
  const { lines } = cutHead(Buffer.from('a\rb\r\r\n \r\n\r\n'))
  t.same(
    lines.map(({ text }) => text),
    ['a\rb\r', ' ']
  )
})

t.test('each line begins where the one before it ends, at every prefix', async t => {
  const bytes = Buffer.from('one\r\n\ttwo\nthree: \xff\r\n\r\nbody', 'latin1')
  for (let length = 0; length <= bytes.length; length += 1) {
    const { lines, headEnd } = cutHead(bytes.subarray(0, length))
    const text = lines.map(line => line.text + endText(line.end)).join('')
    t.equal(text, bytes.toString('latin1', 0, Math.min(length, lines.at(-1)?.next ?? 0)))
    t.equal(headEnd, length < 22 ? undefined : 22)
  }
})

t.test('one line by itself', async t => {
  t.same(lineAt(Buffer.from('ab\ncd'), 3), { offset: 3, text: 'cd', end: 'none', next: 5 })
  t.same(lineAt(Buffer.from('ab'), 2), { offset: 2, text: '', end: 'none', next: 2 })
})

t.test('a search that has an end', async t => {
  t.equal(isEndless(Buffer.alloc(1_048_575)), false)
  t.equal(isEndless(Buffer.alloc(1_048_576)), true)
  t.equal(
    cutHead(Buffer.concat([Buffer.alloc(2_000_000, 'x\n'), Buffer.from('\n')])).headEnd,
    undefined
  )
})
