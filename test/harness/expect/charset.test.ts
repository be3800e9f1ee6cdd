import t from 'tap'
import { expectRegisteredCharset } from '../../../harness/expect/charset.js'
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

function typed(type: string) {
  return observedOf(response(200, [`Content-Type: ${type}`]))
}
