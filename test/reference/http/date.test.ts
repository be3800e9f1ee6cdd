import t from 'tap'
import { formatHttpDate, parseHttpDate } from '../../../reference/http/date.js'

const now = new Date('2026-01-02T03:04:05Z')
const parse = (text: string) => parseHttpDate(text, now)?.toISOString()

t.test('the three forms', async t => {
  const instant = '1994-11-06T08:49:37.000Z'
  t.equal(parse('Sun, 06 Nov 1994 08:49:37 GMT'), instant)
  t.equal(parse('Sunday, 06-Nov-94 08:49:37 GMT'), instant)
  t.equal(parse('Sun Nov  6 08:49:37 1994'), instant)
  t.equal(parse('Sun Nov 06 08:49:37 1994'), instant)
  t.equal(parse('Wed Nov 16 08:49:37 1994'), '1994-11-16T08:49:37.000Z')
  t.equal(parse('sun, 06 nov 1994 08:49:37 gmt'), instant, 'names ignore case')
  t.equal(parse('Fri, 06 Nov 1994 08:49:37 GMT'), instant, 'the weekday tells nothing')
  t.equal(parse('Thu, 29 Feb 1996 23:59:59 GMT'), '1996-02-29T23:59:59.000Z')
})

t.test('years of two digits', async t => {
  const year = (digits: string) => parse(`Monday, 01-Jan-${digits} 00:00:00 GMT`)?.slice(0, 4)
  t.equal(year('94'), '1994')
  t.equal(year('00'), '2000')
  t.equal(year('26'), '2026')
  t.equal(year('76'), '2076', 'fifty years ahead')
  t.equal(year('77'), '1977', 'more than fifty years ahead')
  const later = new Date('2099-01-01T00:00:00Z')
  t.match(parseHttpDate('Monday, 01-Jan-00 00:00:00 GMT', later), new Date('2100-01-01'))
})

t.test('what is no date', async t => {
  const wrong = [
    '',
    '0',
    'yesterday',
    '1994-11-06T08:49:37Z',
    'Sun, 6 Nov 1994 08:49:37 GMT',
    'Sun, 06 Nov 94 08:49:37 GMT',
    'Sun, 06 Nov 1994 08:49:37',
    'Sun, 06 Nov 1994 08:49:37 UTC',
    'Sun, 06 Nov 1994 08:49:37 +0000',
    'Sun, 06 Nov 1994 08:49:37 GMT; length=5',
    'Dim, 06 Nov 1994 08:49:37 GMT',
    'Sun, 06 Nob 1994 08:49:37 GMT',
    'Sun, 00 Nov 1994 08:49:37 GMT',
    'Sun, 31 Nov 1994 08:49:37 GMT',
    'Wed, 29 Feb 1995 08:49:37 GMT',
    'Sun, 06 Nov 1994 24:00:00 GMT',
    'Sun, 06 Nov 1994 08:60:37 GMT',
    'Sun, 06 Nov 1994 08:49:61 GMT',
    'Sunday, 06-Nov-1994 08:49:37 GMT',
    'Sun Nov 6 08:49:37 1994',
    'Sun Nov  6 08:49:37 94'
  ]
  for (const text of wrong) t.equal(parse(text), undefined, text)
})

t.test('extreme years', async t => {
  t.equal(parse('Mon, 01 Jan 0001 00:00:00 GMT'), '0001-01-01T00:00:00.000Z')
  t.equal(parse('Fri, 31 Dec 9999 23:59:59 GMT'), '9999-12-31T23:59:59.000Z')
})

t.test('writing', async t => {
  const date = new Date('1994-11-06T08:49:37.999Z')
  t.equal(formatHttpDate(date), 'Sun, 06 Nov 1994 08:49:37 GMT')
  t.equal(formatHttpDate(date).length, 29)
  t.match(parseHttpDate(formatHttpDate(date), now), new Date('1994-11-06T08:49:37Z'))
})
