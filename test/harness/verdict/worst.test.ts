import t from 'tap'
import { worst } from '../../../harness/verdict/worst.js'

t.test('the worst verdict stands for all', async t => {
  t.equal(worst(['pass', 'fail', 'error']), 'error')
  t.equal(worst(['blocked', 'fail', 'pass']), 'fail')
  t.equal(worst(['pass', 'blocked', 'warn']), 'blocked')
  t.equal(worst(['inconclusive', 'warn']), 'warn')
  t.equal(worst(['pass', 'inconclusive']), 'inconclusive')
})

t.test('a requirement is unsupported only when all of it is', async t => {
  t.equal(worst(['unsupported', 'unsupported']), 'unsupported')
  t.equal(worst(['unsupported', 'pass']), 'pass')
  t.equal(worst(['unsupported', 'info']), 'info')
})

t.test('nothing seen is never a pass', async t => {
  t.equal(worst([]), 'inconclusive')
})
