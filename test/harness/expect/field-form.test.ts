import t from 'tap'
import {
  expectFieldForm,
  expectLineEnds,
  expectNoControls,
  expectOneSpace,
  expectUnfolded
} from '../../../harness/expect/field-form.js'
import { Inconclusive, Violation } from '../../../harness/expect/outcome.js'
import { observedOf, offsetOf, response } from './observed-of.js'

const facts = [
  [
    expectFieldForm,
    ['A: b', 'A:', 'X-1:b', 'A: b\r\n c'],
    ['A b', ' A: b', 'A : b', ': b', 'A(: b']
  ],
  [expectUnfolded, ['A: b', 'A : b'], ['A: b\r\n c', 'A: b\r\n\tc']],
  [expectOneSpace, ['A: b', 'A', 'A:', 'A: ', 'A: b c', 'A: b\r\n   c'], ['A:b', 'A:  b', 'A:\tb']],
  [expectNoControls, ['A: b\tc', 'A: \xe9'], ['A: b\x00', 'A: \x1b[1m', 'A: b\x7f', 'A: b\rc']]
] as const

for (const [expectFact, right, wrong] of facts) {
  t.test(`${expectFact.name} tells right from wrong`, async t => {
    for (const line of right) {
      t.doesNotThrow(() => expectFact(observedOf(response(200, [line], 'x'))), line)
    }
    for (const line of wrong) {
      t.throws(() => expectFact(observedOf(response(200, [line], 'x'))), Violation, line)
    }
  })
}

t.test('a violation names the offset of the line', async t => {
  const received = response(200, ['A: b', 'no field'])
  const offset = received.indexOf('no field')
  const wrong = offsetOf(() => expectFieldForm(observedOf(received)))
  t.equal(wrong, offset)
})

t.test('every line ends with CRLF, and CR stands nowhere else', async t => {
  t.doesNotThrow(() => expectLineEnds(observedOf(response(200, ['A: b'], 'x\ny'))))
  for (const head of ['HTTP/1.0 200 OK\nA: b\r\n\r\n', 'HTTP/1.0 200 OK\r\nA: b\r\n\n']) {
    t.throws(() => expectLineEnds(observedOf(head)), Violation)
  }
  t.throws(() => expectLineEnds(observedOf('HTTP/1.0 200 OK\r\nA: b\rc\r\n\r\n')), /b\\rc/)
})

t.test('without a head nothing is said', async t => {
  t.throws(() => expectFieldForm(observedOf('')), Inconclusive)
  t.throws(() => expectLineEnds(observedOf('<html>')), Inconclusive)
  t.throws(() => expectUnfolded(observedOf('HTTP/1.0 200 OK\r\nA: b')), Inconclusive)
})
