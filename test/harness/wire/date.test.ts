import t from 'tap'
import { describeDate } from '../../../harness/wire/date.js'

const now = new Date('2026-03-01T00:00:00Z')

t.test('the three forms of one moment', async t => {
  const instant = new Date('1994-11-06T08:49:37Z')
  const texts = {
    rfc1123: 'Sun, 06 Nov 1994 08:49:37 GMT',
    rfc850: 'Sunday, 06-Nov-94 08:49:37 GMT',
    asctime: 'Sun Nov  6 08:49:37 1994'
  }
  for (const [form, text] of Object.entries(texts)) {
    t.same(describeDate(text, now), { form, instant, weekday: 'right' })
  }
})

t.test('what is not to the letter has no form', async t => {
  const texts = [
    '',
    'now',
    'Sun, 6 Nov 1994 08:49:37 GMT',
    'Sun, 06 Nov 1994 8:49:37 GMT',
    'Sun, 06 Nov 94 08:49:37 GMT',
    'Sun, 06 Nov 1994 08:49:37',
    'Sun, 06 Nov 1994 08:49:37 UTC',
    'Sun, 06 Nov 1994 08:49:37 +0000',
    'sun, 06 nov 1994 08:49:37 gmt',
    'Sun,  06 Nov 1994 08:49:37 GMT',
    'Sun, 06 Nov 1994 08:49:37 GMT ',
    'Sun, 06-Nov-94 08:49:37 GMT',
    'Sunday, 06-Nov-1994 08:49:37 GMT',
    'Sun Nov 6 08:49:37 1994',
    'Sun Nov 06 08:49:37 1994 GMT',
    '784111777'
  ]
  for (const text of texts) t.same(describeDate(text, now).form, undefined, text)
})

t.test('a day of two digits in asctime', async t => {
  const { form, instant } = describeDate('Wed Nov 16 08:49:37 1994', now)
  t.equal(form, 'asctime')
  t.same(instant, new Date('1994-11-16T08:49:37Z'))
})

t.test('a moment that does not exist has a form and no instant', async t => {
  const texts = [
    'Thu, 31 Feb 1994 08:49:37 GMT',
    'Thu, 00 Mar 1994 08:49:37 GMT',
    'Sun, 06 Nov 1994 24:00:00 GMT',
    'Sun, 06 Nov 1994 08:60:00 GMT',
    'Sun, 06 Nov 1994 08:49:60 GMT',
    'Wed, 29 Feb 1995 08:49:37 GMT'
  ]
  for (const text of texts) {
    t.same(
      describeDate(text, now),
      { form: 'rfc1123', instant: undefined, weekday: undefined },
      text
    )
  }
})

t.test('the day of the week is described, not judged', async t => {
  t.match(describeDate('Mon, 06 Nov 1994 08:49:37 GMT', now), {
    instant: new Date('1994-11-06T08:49:37Z'),
    weekday: 'wrong'
  })
})

t.test('years', async t => {
  const year = (text: string) => describeDate(text, now).instant?.getUTCFullYear()
  t.equal(year('Sunday, 06-Nov-26 08:49:37 GMT'), 2026)
  t.equal(year('Sunday, 06-Nov-76 08:49:37 GMT'), 2076)
  t.equal(year('Sunday, 06-Nov-77 08:49:37 GMT'), 1977)
  t.equal(year('Sunday, 06-Nov-00 08:49:37 GMT'), 2000)
  t.equal(year('Sun, 06 Nov 0050 08:49:37 GMT'), 50)
})
