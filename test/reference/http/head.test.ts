import t from 'tap'
import { readHead } from '../../../reference/http/head.js'
import { defaultLimits, type Limits } from '../../../reference/http/limits.js'
import { reads, refuses } from './feed.js'

const read = reader(defaultLimits)

function reader(limits: Limits) {
  return (bytes: Buffer) => {
    const head = readHead(bytes, 0, limits)
    return head && { fields: head.fields, taken: head.end }
  }
}

t.test('fields', async t => {
  const cases: [because: string, text: string, fields: [string, string][]][] = [
    ['there is none', '\r\n', []],
    ['blanks surround the value', 'A: \t b \t\r\n\r\n', [['A', 'b']]],
    [
      'the value is empty',
      'A:\r\nB: \r\n\r\n',
      [
        ['A', ''],
        ['B', '']
      ]
    ],
    ['the value holds colons and quotes', 'A: b:c "d"\r\n\r\n', [['A', 'b:c "d"']]],
    ['the value holds eight-bit text', 'A: \xa0\xe9\xa0\r\n\r\n', [['A', '\xa0\xe9\xa0']]],
    [
      'a name is repeated',
      'A: b\r\na: c\r\n\r\n',
      [
        ['A', 'b'],
        ['a', 'c']
      ]
    ],
    [
      'lines are folded',
      'A: b \r\n\t  c\r\n d\r\nE: f\r\n\r\n',
      [
        ['A', 'b c d'],
        ['E', 'f']
      ]
    ],
    ['the first line is empty and folded', 'A:\r\n b\r\n\r\n', [['A', 'b']]],
    ['a continuation is blank', 'A: b\r\n \r\n\r\n', [['A', 'b']]],
    ['a continuation looks like a field', 'A: b\r\n C: d\r\n\r\n', [['A', 'b C: d']]],
    [
      'lines end in LF alone',
      'A: b\nC: d\n\n',
      [
        ['A', 'b'],
        ['C', 'd']
      ]
    ],
    [
      'every token character is used',
      "!#$%&'*+-.^_`|~0aZ: b\r\n\r\n",
      [["!#$%&'*+-.^_`|~0aZ", 'b']]
    ]
  ]
  for (const [because, text, fields] of cases) {
    t.test(because, async t => t.same(reads(t, read, text).fields, fields))
  }
})

t.test('what is refused', async t => {
  const refused: [because: string, text: string][] = [
    ['a blank stands before the colon', 'A : b\r\n\r\n'],
    ['the name is empty', ': b\r\n\r\n'],
    ['the name holds a blank', 'A B: c\r\n\r\n'],
    ['the name holds a parenthesis', 'A(B): c\r\n\r\n'],
    ['the name holds an eight-bit character', '\x80A: b\r\n\r\n'],
    ['there is no colon', 'A\r\n\r\n'],
    ['the first line is a continuation', ' A: b\r\n\r\n'],
    ['the value holds NUL', 'A: b\0c\r\n\r\n'],
    ['the value holds a vertical tab', 'A: b\x0bc\r\n\r\n'],
    ['the value holds DEL', 'A: b\x7fc\r\n\r\n'],
    ['the value holds a bare CR', 'A: b\rContent-Length: 5\r\n\r\n'],
    ['a continuation holds a bare CR', 'A: b\r\n c\rd\r\n\r\n'],
    ['two CR come before LF', 'A: b\r\r\n\r\n']
  ]
  for (const [because, text] of refused) {
    t.test(because, async t => refuses(t, read, text, 400))
  }
})

t.test('limits', async t => {
  const limited = reader({ ...defaultLimits, line: 10, head: 40, fields: 3 })
  reads(t, limited, `A: ${'b'.repeat(5)}\r\n\r\n`)
  refuses(t, limited, `A: ${'b'.repeat(6)}\r\n\r\n`, 431)
  reads(t, limited, `${'A: b\r\n'.repeat(3)}\r\n`)
  refuses(t, limited, `${'A: b\r\n'.repeat(4)}\r\n`, 431)
  refuses(t, limited, `A: b\r\n${' c\r\n'.repeat(3)}\r\n`, 431)
  const short = reader({ ...defaultLimits, head: 20 })
  reads(t, short, `${'A: b\r\n'.repeat(3)}\r\n`)
  refuses(t, short, `${'A: b\r\n'.repeat(3)}C:\r\n\r\n`, 431)
})

t.test('blanks within a value cost no more than other text', async t => {
  const started = process.cpuUsage()
  const { fields } = reads(t, bytes => (bytes.length < 8000 ? undefined : read(bytes)), spacious)
  t.equal(fields[0]?.[1].length, 8001 - 'A: \r\n\r\n'.length)
  t.ok(process.cpuUsage(started).user < 5_000_000)
})

const spacious = `A: b${' '.repeat(8001 - 'A: bc\r\n\r\n'.length)}c\r\n\r\n`
