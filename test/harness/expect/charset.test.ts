import t from 'tap'
import { expectRegisteredCharset, expectTextOfCharset } from '../../../harness/expect/charset.js'
import { Violation } from '../../../harness/expect/outcome.js'
import { observedOf, response } from './observed-of.js'

t.test('what programs call a character set is not always its name', async t => {
  for (const charset of ['utf8', 'UTF8', '"utf8"', 'latin-1', 'utf8; x=y'])
    t.throws(() => expectRegisteredCharset(typed(`text/html; charset=${charset}`)), Violation)
  for (const charset of ['utf-8', 'UTF-8', '"utf-8"', 'latin1', 'x-utf8', 'utf-8; charset-x=utf8'])
    t.doesNotThrow(() => expectRegisteredCharset(typed(`text/html;charset=${charset}`)))
  t.doesNotThrow(() => expectRegisteredCharset(typed('text/html')))
  t.doesNotThrow(() => expectRegisteredCharset(observedOf(response(200))))
})

t.test('a text fits the character set that is named for it', async t => {
  const [latin, utf8] = ['caf\xe9', 'caf\xc3\xa9']
  for (const [charset, body] of [
    ['utf-8', latin],
    ['"UTF-8"', latin],
    ['us-ascii', utf8],
    ['utf-16', '<html>\n']
  ] as const)
    t.throws(() => expectTextOfCharset(typed(`text/html; charset=${charset}`, body)), Violation)
  for (const [charset, body] of [
    ['utf-8', utf8],
    ['us-ascii', 'cafe'],
    ['utf-16', '\0c\0a'],
    ['iso-8859-1', latin],
    ['iso-8859-1', utf8],
    ['x-nobody', latin]
  ] as const)
    t.doesNotThrow(() => expectTextOfCharset(typed(`text/html; charset=${charset}`, body)))
  t.doesNotThrow(() => expectTextOfCharset(typed('text/html', latin)))
  t.doesNotThrow(() => expectTextOfCharset(observedOf(response(200, [], latin))))
})

t.test('what is compressed shows nothing of its character set', async t => {
  const packed = typed('text/html; charset=utf-8', '\x1f\x8b', ['Content-Encoding: gzip'])
  t.doesNotThrow(() => expectTextOfCharset(packed))
})

function typed(type: string, body = '', fields: readonly string[] = []) {
  return observedOf(response(200, [`Content-Type: ${type}`, ...fields], body))
}
