import t from 'tap'
import { runWords } from '../../../harness/cli/run-words.js'

t.test('what was not asked for is not said', t => {
  t.same(runWords({ only: [], segmentation: true, report: [] }), [])
  t.end()
})

t.test('all that was asked for is said again', t => {
  const words = runWords({
    only: ['a.one', 'two'],
    strict: true,
    segmentation: false,
    report: [{ format: 'json', file: 'a=b.json' }],
    patience: 1,
    seed: 0,
    lanes: 3,
    bound: 4,
    hosted: true,
    suite: ['client'],
    network: 'own'
  })
  const line =
    '--only a.one two --strict --no-segmentation --report json=a=b.json --patience 1 --seed 0 --lanes 3 --bound 4 --hosted --suite client --network own'
  t.equal(words.join(' '), line)
  t.end()
})
