import t from 'tap'
import { Violation } from '../../../harness/expect/outcome.js'
import { expectDates, expectPreferredDates } from '../../../harness/expect/sent-dates.js'
import { visitOf } from './visit-of.js'

const preferred = 'Sun, 06 Nov 1994 08:49:37 GMT'
const old = 'Sunday, 06-Nov-94 08:49:37 GMT'

t.test('a date has one of the two forms that name their zone', async t => {
  for (const field of [`Date: ${preferred}`, `If-Modified-Since: ${old}`, 'X-Date: today'])
    t.doesNotThrow(() => expectDates(sent(field)), field)
  for (const value of [
    'Sun Nov  6 08:49:37 1994',
    'Sun, 06 Nov 1994 08:49:37 +0100',
    'Thu, 31 Feb 1994 08:49:37 GMT',
    'Sun, 06 Nov 1994 24:00:00 GMT',
    '0'
  ])
    t.throws(() => expectDates(sent(`Date: ${value}`)), Violation, value)
  t.throws(() => expectDates(sent('if-modified-since: never')), Violation)
})

t.test('one form is preferred', async t => {
  t.doesNotThrow(() => expectPreferredDates(sent(`Date: ${preferred}`)))
  t.throws(() => expectPreferredDates(sent(`Date: ${old}`)), Violation)
})

function sent(field: string) {
  return visitOf({ sent: [`GET / HTTP/1.0\r\n${field}\r\n\r\n`] })
}
