import t from 'tap'
import { Violation } from '../../../harness/expect/outcome.js'
import { expectProducts, expectSentType } from '../../../harness/expect/sent-values.js'
import { visitOf } from './visit-of.js'

t.test('a media type is type, slash and subtype', async t => {
  for (const type of [
    'text/plain',
    'application/x-www-form-urlencoded',
    'text/html; charset=utf-8',
    'text/html;charset="iso 8859"; q=1'
  ])
    t.doesNotThrow(() => expectSentType(sent(`Content-Type: ${type}`)), type)
  for (const type of ['text', 'text / plain', 'text/html; charset = x', 'a/b; c=d/e', ''])
    t.throws(() => expectSentType(sent(`Content-Type: ${type}`)), Violation, type)
})

t.test('a user agent is products and comments', async t => {
  for (const agent of [
    'curl',
    'curl/8.5.0',
    'CERN-LineMode/2.15 libwww/2.17b3',
    'Mozilla/5.0 (X11; Linux (x86_64)) Gecko'
  ])
    t.doesNotThrow(() => expectProducts(sent(`User-Agent: ${agent}`)), agent)
  for (const agent of ['a/b/c', 'a (open', 'my: client', ''])
    t.throws(() => expectProducts(sent(`User-Agent: ${agent}`)), Violation, agent)
})

t.test('a field that is not sent breaks nothing', async t => {
  t.doesNotThrow(() => expectSentType(sent('X: y')))
  t.doesNotThrow(() => expectProducts(sent('X: y')))
})

function sent(fields: string) {
  return visitOf({ sent: [`POST / HTTP/1.0\r\n${fields}\r\n\r\n`] })
}
