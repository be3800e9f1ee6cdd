import t from 'tap'
import { renderJson } from '../../../harness/report/json.js'
import { requirementOf, runOf } from './build.js'
import { hostileRun } from './hostile.js'
import { sampleRun } from './sample.js'

t.same(JSON.parse(renderJson(sampleRun())), sampleRun(), 'a run is written whole')
t.same(JSON.parse(renderJson(hostileRun())), hostileRun(), 'hostile content survives unchanged')

t.test('a run that executed nothing is never complete', t => {
  const { complete, reason } = JSON.parse(renderJson(runOf([])))
  t.equal(complete, false)
  t.equal(reason, 'No requirement was executed')
  t.end()
})

t.test('a run that was cut short keeps its reason', t => {
  const cut = runOf([requirementOf('pass')], { complete: false, reason: 'Interrupted' })
  t.match(JSON.parse(renderJson(cut)), { complete: false, reason: 'Interrupted' })
  t.end()
})
