import { once } from 'node:events'
import t from 'tap'
import { timeLimit } from '../../../harness/cli/time-limit.js'

t.test('the time is over with why, and the user may end it before', async t => {
  const never = new AbortController().signal
  const { signal } = timeLimit(0.01, never)
  await once(signal, 'abort')
  t.equal(signal.reason, 'The run was ended after 0.01 s, its bound')

  const user = new AbortController()
  const limit = timeLimit(60, user.signal)
  user.abort()
  t.ok(limit.signal.aborted)
  t.not(typeof limit.signal.reason, 'string')
  limit.lift()
})

t.test('a limit that was lifted is none, and who interrupted before has interrupted', async t => {
  const user = new AbortController()
  const lifted = timeLimit(0.01, user.signal)
  lifted.lift()
  user.abort()
  await new Promise(resolve => setTimeout(resolve, 30))
  t.notOk(lifted.signal.aborted)
  const late = timeLimit(60, user.signal)
  t.ok(late.signal.aborted)
  late.lift()
})
