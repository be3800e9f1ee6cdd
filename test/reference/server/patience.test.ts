import t from 'tap'
import { patience } from '../../../reference/server/patience.js'

t.test('a message may take the longer the longer it is', async t => {
  t.equal(patience(30_000, 0), 30_000)
  t.equal(patience(30_000, 1024 * 1024), 30_000 + 1_024_000)
  t.equal(patience(30_000, 2 ** 50), 2 ** 31 - 1, 'as long as a timer can')
})
