import t from 'tap'
import { isUnmodified, modificationDate } from '../../../reference/server/unmodified.js'

const modified = new Date('1994-11-06T08:49:37Z')
const now = new Date('1996-05-01T12:00:00.500Z')

const cases = [
  ['the very date', 'Sun, 06 Nov 1994 08:49:37 GMT', true],
  ['a later date', 'Mon, 07 Nov 1994 08:49:37 GMT', true],
  ['the second before', 'Sun, 06 Nov 1994 08:49:36 GMT', false],
  ['the RFC 850 form', 'Sunday, 06-Nov-94 08:49:37 GMT', true],
  ['the asctime form', 'Sun Nov  6 08:49:37 1994', true],
  ['the present', 'Wed, 01 May 1996 12:00:00 GMT', true],
  ['the future', 'Wed, 01 May 1996 12:00:01 GMT', false],
  ['next year', 'Thu, 01 May 1997 12:00:00 GMT', false],
  ['no date', 'yesterday', false],
  ['an impossible date', 'Sun, 30 Feb 1995 08:49:37 GMT', false],
  ['nothing', '', false]
] as const

for (const [what, since, expected] of cases) {
  t.test(`${what} ${expected ? 'spares the body' : 'does not'}`, async t => {
    t.equal(isUnmodified([['If-Modified-Since', since]], modified, now), expected)
  })
}

t.test('without the field nothing is spared', async t => {
  t.equal(isUnmodified([], modified, now), false)
})

t.test('no file was modified in the future, nor between two seconds', async t => {
  t.same(modificationDate(new Date('2099-01-01'), now), new Date('1996-05-01T12:00:00Z'))
  t.same(modificationDate(new Date('1994-11-06T08:49:37.900Z'), now), modified)
})
