import t from 'tap'
import { isComplete, shortfalls } from '../../../harness/report/shortfall.js'
import { requirementOf, runOf } from './build.js'

t.test('a whole run has no shortfall, whatever it found', t => {
  const run = runOf([requirementOf('pass'), requirementOf('fail'), requirementOf('unsupported')])
  t.same(shortfalls(run), [])
  t.ok(isComplete(run))
  t.end()
})

t.test('a run that was cut short says why', t => {
  const run = runOf([requirementOf('pass')], { complete: false, reason: 'Interrupted' })
  t.same(shortfalls(run), ['Interrupted'])
  t.same(shortfalls(runOf([requirementOf('pass')], { complete: false })), ['The run was cut short'])
  t.same(shortfalls({ ...run, requirements: [] }), ['Interrupted'], 'one reason is enough')
  t.notOk(isComplete(run))
  t.end()
})

t.test('a run that executed nothing is not complete, even if it says so', t => {
  const skipped = requirementOf('unsupported')
  for (const run of [
    runOf([]),
    runOf([skipped]),
    runOf([requirementOf('pass', { scenarios: [] })])
  ]) {
    t.same(shortfalls(run), ['No requirement was executed'])
    t.notOk(isComplete(run))
  }
  t.end()
})

t.test('a run that decided nothing says what was missing', t => {
  const [blocked, open] = [requirementOf('blocked'), requirementOf('inconclusive')]
  t.same(shortfalls(runOf([blocked, open])), ['Nothing could be judged: no control held'])
  t.same(shortfalls(runOf([open])), ['Nothing could be judged: no evidence sufficed'])
  t.notOk(isComplete(runOf([open])))
  t.same(shortfalls(runOf([open, requirementOf('info')])), [], 'one finding is enough')
  t.end()
})

t.test('failures of the judge are counted', t => {
  const run = runOf([requirementOf('error'), requirementOf('error'), requirementOf('pass')])
  t.same(shortfalls(run), ['The judge itself failed on 2 requirements'])
  t.ok(isComplete(run))
  t.end()
})
