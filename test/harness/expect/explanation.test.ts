import t from 'tap'
import {
  expectExplanation,
  expectForbiddenExplained,
  expectLink,
  expectMessage
} from '../../../harness/expect/explanation.js'
import { Inconclusive, Violation } from '../../../harness/expect/outcome.js'
import { observedOf, response } from './observed-of.js'

t.test('an error has a body', async t => {
  t.doesNotThrow(() => expectExplanation(observedOf(response(404, [], 'no'))))
  t.throws(() => expectExplanation(observedOf(response(404))), Violation)
  t.throws(() => expectExplanation(observedOf(response(200, [], 'no'))), Inconclusive)
  t.throws(() => expectExplanation(observedOf('')), Inconclusive)
})

t.test('a message is words, in the body or in the phrase', async t => {
  t.doesNotThrow(() => expectMessage(observedOf('HTTP/1.0 404 \r\n\r\n<p>gone</p>')))
  t.doesNotThrow(() => expectMessage(observedOf('HTTP/1.0 404 Not Found\r\n\r\n')))
  t.throws(() => expectMessage(observedOf('HTTP/1.0 404 \r\n\r\n<p>404</p>')), Violation)
})

t.test('a note links to the new URL, whole or as a path', async t => {
  const moved = (body: string) => observedOf(response(301, ['Location: http://h:1/a/'], body))
  t.doesNotThrow(() => expectLink(moved('<a href="http://h:1/a/">here</a>')))
  t.doesNotThrow(() => expectLink(moved('go to /a/')))
  t.throws(() => expectLink(moved('moved')), Violation)
  t.throws(() => expectLink(moved('')), /no body/)
})

t.test('only of a 403 is a body asked', async t => {
  t.doesNotThrow(() => expectForbiddenExplained(observedOf(response(403, [], 'no'))))
  t.doesNotThrow(() => expectForbiddenExplained(observedOf(response(404))))
  t.throws(() => expectForbiddenExplained(observedOf(response(403))), Violation)
})
