import t from 'tap'
import { headline } from '../../../../harness/report/html/headline.js'
import type { Verdict } from '../../../../harness/verdict/result.js'
import { requirementOf, runOf } from '../build.js'

const cases: readonly (readonly [readonly Verdict[], tone: string, text: string])[] = [
  [['pass', 'info', 'unsupported'], 'good', 'No requirement of 3 is broken'],
  [['pass', 'fail'], 'bad', '1 of 2 requirements is broken'],
  [['fail', 'fail', 'blocked'], 'bad', '2 of 3 requirements are broken, 1 could not be judged'],
  [['pass', 'warn'], 'doubtful', 'Nothing is broken; 1 warning'],
  [
    ['warn', 'warn', 'inconclusive'],
    'doubtful',
    'Nothing is broken; 2 warnings and 1 open question'
  ],
  [['pass', 'error'], 'bad', 'The judge itself failed'],
  [['pass', 'blocked'], 'bad', '1 of 2 requirements could not be judged'],
  [['blocked', 'unsupported'], 'bad', '1 of 2 requirements could not be judged'],
  [['inconclusive', 'unsupported'], 'bad', 'Nothing could be judged'],
  [['unsupported'], 'bad', 'Nothing was checked'],
  [[], 'bad', 'Nothing was checked']
]

for (const [verdicts, tone, text] of cases) {
  const run = runOf(verdicts.map(verdict => requirementOf(verdict)))
  t.same(headline(run), { tone, text }, `a run of ${verdicts.join(', ') || 'nothing'}`)
}

t.test('a run that was cut short is bad, whatever passed', t => {
  const run = runOf([requirementOf('pass')], { complete: false })
  t.same(headline(run), { tone: 'bad', text: 'The run did not come to an end' })
  t.end()
})
