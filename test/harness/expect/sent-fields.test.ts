import t from 'tap'
import { Violation } from '../../../harness/expect/outcome.js'
import {
  expectField,
  expectFields,
  expectLineEnds,
  expectNoControls,
  expectNoField,
  expectNoRepetition,
  expectOneSpace,
  expectUnfolded,
  expectWellFormed,
  valuesOf
} from '../../../harness/expect/sent-fields.js'
import type { Visit } from '../../../harness/expect/visit.js'
import { visitOf } from './visit-of.js'

/** What a rule lets through, and what it does not. */
const rules: readonly [expect: (visit: Visit) => void, right: string[], wrong: string[]][] = [
  [
    expectWellFormed,
    ['A: b', 'A:b', 'A:', 'A:  b:c', 'A: b\r\n folded'],
    ['A : b', 'A b', ': b', 'A@: b']
  ],
  [expectOneSpace, ['A: b', 'A:', 'A: b\r\n c'], ['A:b', 'A:  b', 'A: \tb']],
  [expectUnfolded, ['A: b'], ['A: b\r\n c', 'A: b\r\n\tc']],
  [
    expectNoRepetition,
    ['Accept: a\r\nAccept: b', 'X-A: 1\r\nX-A: 2'],
    ['Content-Length: 1\r\ncontent-length: 1', 'User-Agent: a\r\nUSER-AGENT: b']
  ],
  [expectNoControls, ['A: b\tc', 'A: \xe9'], ['A: b\0c', 'A: \x7f', 'A: b\rc']]
]

t.test('each rule lets the right through and not the wrong', async t => {
  for (const [expect, right, wrong] of rules) {
    for (const lines of right) t.doesNotThrow(() => expect(withFields(lines)), lines)
    for (const lines of wrong) t.throws(() => expect(withFields(lines)), Violation, lines)
  }
})

t.test('every line of the head ends in CR LF, the empty one too', async t => {
  t.doesNotThrow(() => expectLineEnds(withFields('A: b')))
  for (const head of [
    'GET / HTTP/1.0\n\r\n',
    'GET / HTTP/1.0\r\nA: b\n\r\n',
    'GET / HTTP/1.0\r\nA: b\r\n\n',
    'GET / HTTP/1.0\r\nA: b\rc\r\n\r\n'
  ])
    t.throws(() => expectLineEnds(visitOf({ sent: [head] })), Violation, head)
})

t.test('a lone line feed in a body is none of the head', async t => {
  const sent = ['POST / HTTP/1.0\r\nContent-Length: 3\r\n\r\na\nb']
  t.doesNotThrow(() => expectLineEnds(visitOf({ sent })))
})

t.test('a field is found in any case, its value compared', async t => {
  const visit = withFields('x-course:  a: b \r\nX-Course: c')
  t.same(valuesOf(visit, 'X-Course'), ['a: b', 'c'])
  t.doesNotThrow(() => expectField(visit, 'X-COURSE', 'c'))
  t.throws(() => expectField(visit, 'X-Course', 'd'), Violation)
  t.throws(() => expectField(visit, 'X-Other'), Violation)
  t.doesNotThrow(() => expectNoField(visit, 'X-Other'))
  t.throws(() => expectNoField(visit, 'X-Course'), Violation)
})

t.test('fields are compared as name and value, however they were written', async t => {
  const visit = withFields('X-One: first\r\nX-Time: 10:30')
  t.doesNotThrow(() => expectFields(visit, ['X-One:first', 'X-Time: 10:30']))
  t.throws(() => expectFields(visit, ['X-One: first', 'X-Time: 10']), Violation)
})

function withFields(lines: string): Visit {
  return visitOf({ sent: [`GET / HTTP/1.0\r\n${lines}\r\n\r\n`] })
}
