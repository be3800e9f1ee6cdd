import t from 'tap'
import { readCookie } from '../../../reference/server/credentials.js'

const aladdin = 'Aladdin:open sesame'

t.test('the example of the standard is read, whatever the case of the scheme', async t => {
  for (const scheme of ['Basic ', 'basic ', 'BASIC ', 'Basic  ', 'Basic\t']) {
    t.equal(readCookie(`${scheme}QWxhZGRpbjpvcGVuIHNlc2FtZQ==`), aladdin, scheme)
  }
  t.equal(readCookie('Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ'), aladdin, 'without padding')
})

t.test('every byte comes through', async t => {
  const bytes = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))
  t.equal(readCookie(`Basic ${bytes.toString('base64')}`), bytes.toString('latin1'))
  const long = 'x'.repeat(5000)
  t.equal(readCookie(`Basic ${Buffer.from(long).toString('base64')}`), long)
})

const malformed = [
  ['nothing at all', ''],
  ['the scheme alone', 'Basic'],
  ['no cookie', 'Basic '],
  ['another scheme', 'Digest QWxhZGRpbjpvcGVuIHNlc2FtZQ=='],
  ['a scheme that begins alike', 'Basics QWxhZGRpbjpvcGVuIHNlc2FtZQ=='],
  ['no blank', 'BasicQWxhZGRpbjpvcGVuIHNlc2FtZQ=='],
  ['the cookie in the clear', 'Basic Aladdin:open'],
  ['a cookie of the wrong length', 'Basic QWxha'],
  ['padding in the middle', 'Basic QWxh=GRp'],
  ['bits left over', 'Basic QWxhZGRpbjpvcGVuIHNlc2FtZR=='],
  ['two cookies', 'Basic QTpi, Basic QTpi'],
  ['text behind it', 'Basic QTpi x'],
  ['noise', 'Basic \xff\xfe']
] as const

for (const [what, authorization] of malformed) {
  t.test(`${what} tells nothing`, async t => t.equal(readCookie(authorization), undefined))
}
