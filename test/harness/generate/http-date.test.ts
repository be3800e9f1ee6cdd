import t from 'tap'
import { asctime, rfc850, rfc1123 } from '../../../harness/generate/http-date.js'
import { describeDate } from '../../../harness/wire/date.js'

const instant = new Date('1994-11-06T08:49:37Z')

t.test('one instant is written in three forms', async t => {
  t.equal(rfc1123(instant), 'Sun, 06 Nov 1994 08:49:37 GMT')
  t.equal(rfc850(instant), 'Sunday, 06-Nov-94 08:49:37 GMT')
  t.equal(asctime(instant), 'Sun Nov  6 08:49:37 1994')
})

t.test('what is written is read again', async t => {
  for (const write of [rfc1123, rfc850, asctime]) {
    t.same(describeDate(write(instant)).instant, instant)
  }
})
