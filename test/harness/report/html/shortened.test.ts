import t from 'tap'
import { shortened } from '../../../../harness/report/html/shortened.js'

t.equal(shortened('x'.repeat(20_000)).length, 20_000, 'what can be read stays')
const long = shortened(`begin${'x'.repeat(10_000_000)}end`)
t.match(long, /^begin.* … 9,995,008 characters left out … .*end$/)
t.ok(long.length < 6000)
