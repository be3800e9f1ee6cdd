import t from 'tap'
import { Violation } from '../../../harness/expect/outcome.js'
import {
  expectFilledLists,
  expectPreference,
  type Preference
} from '../../../harness/expect/sent-lists.js'
import { visitOf } from './visit-of.js'

t.test('a list that has to hold something holds something', async t => {
  for (const field of ['Pragma: no-cache', 'Pragma: , a="b, c", ', 'Accept:', 'X: '])
    t.doesNotThrow(() => expectFilledLists(sent(field)), field)
  for (const field of ['Pragma:', 'pragma: , ,', 'Allow: '])
    t.throws(() => expectFilledLists(sent(field)), Violation, field)
})

t.test('a preference lists what its grammar has', async t => {
  for (const [name, value] of [
    ['Accept', 'text/html, text/*;q=0.8, */*; q=0.1'],
    ['Accept', 'text/plain;x="a, b"'],
    ['Accept-Charset', 'utf-8, *;q=0.1'],
    ['Accept-Encoding', 'x-gzip, x-compress'],
    ['Accept-Encoding', ''],
    ['Accept-Language', 'da, en-gb;q=0.8, *']
  ] as const)
    t.doesNotThrow(() => expectPreference(sent(`${name}: ${value}`), name), value)
  for (const [name, value] of [
    ['Accept', 'html'],
    ['Accept', 'text/html text/plain'],
    ['Accept-Charset', 'latin 1'],
    ['Accept-Encoding', 'x gzip'],
    ['Accept-Language', 'da_DK.UTF-8']
  ] as const)
    t.throws(() => expectPreference(sent(`${name}: ${value}`), name), Violation, value)
})

t.test('a preference that is not sent breaks nothing', async t => {
  const names: Preference[] = ['Accept', 'Accept-Charset', 'Accept-Encoding', 'Accept-Language']
  for (const name of names) t.doesNotThrow(() => expectPreference(sent('X: y'), name))
})

function sent(field: string) {
  return visitOf({ sent: [`GET / HTTP/1.0\r\n${field}\r\n\r\n`] })
}
