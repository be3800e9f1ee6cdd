import t from 'tap'
import { Inconclusive, Violation } from '../../../harness/expect/outcome.js'
import {
  expectDisposition,
  expectField,
  expectLanguages,
  expectLengthDigits,
  expectMethodKnown,
  expectMethods,
  expectNoField,
  expectNoInjection,
  expectNoRepetition,
  expectOneMimeVersion,
  expectProducts,
  methodsIn
} from '../../../harness/expect/response-field.js'
import { observedOf, response } from './observed-of.js'

const facts = [
  [
    expectProducts,
    'Server',
    ['nginx/1.22.1', 'SimpleHTTP/0.6 Python/3.11.7', 'Apache/2.4 (Debian (12))', 'x', '(only)'],
    ['a, b', 'x (', 'x )', 'a/b/c', 'x/']
  ],
  [expectMethods, 'Allow', ['GET', 'GET, HEAD', 'GET, , HEAD'], ['', ',', 'GET HEAD', 'G(T']],
  [expectLengthDigits, 'Content-Length', ['0', '12'], ['', '-1', '+1', '1 2', '1 (octet)', 'ten']]
] as const

for (const [expectFact, name, right, wrong] of facts) {
  t.test(`${name} is judged if it is there`, async t => {
    t.doesNotThrow(() => expectFact(observedOf(response(200))))
    for (const value of right) {
      t.doesNotThrow(() => expectFact(observedOf(response(200, [`${name}: ${value}`]))), value)
    }
    for (const value of wrong) {
      const observed = observedOf(response(200, [`${name}: ${value}`]))
      t.throws(() => expectFact(observed), Violation, `"${value}"`)
    }
    t.throws(() => expectFact(observedOf('')), Inconclusive)
  })
}

t.test('Content-Disposition has to be there', async t => {
  const fields = ['Content-Disposition: attachment; filename="a.txt"']
  t.doesNotThrow(() => expectDisposition(observedOf(response(200, fields))))
  t.throws(() => expectDisposition(observedOf(response(200))), Violation)
  t.throws(
    () => expectDisposition(observedOf(response(200, ['Content-Disposition: a.txt']))),
    Violation
  )
})

t.test('a field is there in any case of its name', async t => {
  t.doesNotThrow(() => expectField(observedOf(response(200, ['dAtE: x'])), 'Date'))
  t.throws(() => expectField(observedOf(response(200, ['X-Date: x'])), 'Date'), Violation)
  t.throws(() => expectField(observedOf(''), 'Date'), Inconclusive)
})

t.test('a field that must not be there is found', async t => {
  t.doesNotThrow(() => expectNoField(observedOf(response(404)), 'X'))
  t.doesNotThrow(() => expectNoField(observedOf(''), 'X'))
  t.throws(() => expectNoField(observedOf(response(404, ['x: y'])), 'X'), Violation)
  t.throws(() => expectNoField(observedOf('', { close: 'open' }), 'X'), Inconclusive)
})

t.test('a line of the head is one, whatever ends the line before it', async t => {
  const plain = response(200, ['Location: /?X: y'], 'a\r\nX: y')
  t.doesNotThrow(() => expectNoInjection(observedOf(plain), 'X'))
  t.doesNotThrow(() => expectNoInjection(observedOf(''), 'X'))
  t.doesNotThrow(() => expectNoInjection(observedOf('HTTP/1.0 404 Not Found\r\n'), 'X'))
  for (const end of ['\r\n', '\n', '\r']) {
    const split = response(301, [`Location: /${end}x : y`])
    t.throws(() => expectNoInjection(observedOf(split), 'X'), Violation)
  }
  t.throws(() => expectNoInjection(observedOf('', { close: 'open' }), 'X'), Inconclusive)
})

t.test('lists may be repeated, single values may not', async t => {
  t.doesNotThrow(() => expectNoRepetition(observedOf(response(200, ['Allow: A', 'Allow: B']))))
  t.doesNotThrow(() =>
    expectNoRepetition(observedOf(response(200, ['Set-Cookie: A', 'Set-Cookie: B'])))
  )
  const twice = ['content-length: 1', 'Content-Length: 1']
  t.throws(() => expectNoRepetition(observedOf(response(200, twice, 'x'))), Violation)
})

t.test('languages are tags in a list', async t => {
  for (const value of ['en', 'da, en-GB', 'x-pig-latin ,i-cherokee']) {
    t.doesNotThrow(() => expectLanguages(named('Content-Language', value)), value)
  }
  for (const value of ['', 'en_GB', "the king's english", 'en,']) {
    t.throws(() => expectLanguages(named('Content-Language', value)), Violation, value)
  }
})

t.test('MIME-Version stands once or not at all', async t => {
  t.doesNotThrow(() => expectOneMimeVersion(observedOf(response(200))))
  t.doesNotThrow(() => expectOneMimeVersion(named('MIME-Version', '1.0')))
  const twice = ['MIME-Version: 1.0', 'Mime-Version: 1.0']
  t.throws(() => expectOneMimeVersion(observedOf(response(200, twice))), Violation)
})

t.test('methods that Allow lists are known', async t => {
  t.same(methodsIn(named('Allow', 'GET, HEAD ,PUT')), ['GET', 'HEAD', 'PUT'])
  t.same(methodsIn(observedOf(response(200))), [])
  t.doesNotThrow(() => expectMethodKnown(observedOf(response(400)), 'PUT'))
  t.throws(() => expectMethodKnown(observedOf(response(501)), 'PUT'), /PUT/)
  t.throws(() => expectMethodKnown(observedOf(response(405)), 'PUT'), Violation)
})

function named(name: string, value: string) {
  return observedOf(response(200, [`${name}: ${value}`]))
}
