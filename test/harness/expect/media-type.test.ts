import t from 'tap'
import {
  expectMediaType,
  expectOnePart,
  expectType,
  expectTypeOfBody
} from '../../../harness/expect/media-type.js'
import { Violation } from '../../../harness/expect/outcome.js'
import { observedOf, response } from './observed-of.js'

t.test('a media type is a type, a slash, a subtype and parameters', async t => {
  const right = ['text/html', 'text/html; charset=utf-8', 'text/html;a=b;c="d e"', 'a/x-b+c']
  for (const value of right) t.doesNotThrow(() => expectMediaType(typed(value)), value)
  const wrong = ['html', 'text / html', 'text/html; charset = x', 'text/html; a=b/c', 'text/']
  for (const value of wrong) t.throws(() => expectMediaType(typed(value)), Violation, value)
  t.doesNotThrow(() => expectMediaType(observedOf(response(200, [], 'x'))))
})

t.test('types are compared without their parameters, in any case', async t => {
  t.doesNotThrow(() => expectType(typed('Text/HTML; charset=utf-8'), 'text/html'))
  t.doesNotThrow(() => expectType(typed('text/xml'), 'application/xml'))
  t.throws(() => expectType(typed('text/plain'), 'text/html'), Violation)
  t.throws(() => expectType(observedOf(response(200, [], 'x')), 'text/html'), /none after/)
})

t.test('a body comes with a type, and no body needs none', async t => {
  t.doesNotThrow(() => expectTypeOfBody(typed('text/plain')))
  t.doesNotThrow(() => expectTypeOfBody(observedOf(response(404))))
  t.throws(() => expectTypeOfBody(observedOf(response(404, [], 'no'))), Violation)
})

t.test('a multipart body is told by its type', async t => {
  t.doesNotThrow(() => expectOnePart(typed('text/plain')))
  t.throws(() => expectOnePart(typed('multipart/mixed; boundary=x')), Violation)
})

function typed(value: string) {
  return observedOf(response(200, [`Content-Type: ${value}`], 'x'))
}
