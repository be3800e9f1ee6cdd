import t from 'tap'
import { selectMutants } from '../../../harness/zoo/select.js'
import { mutantOf } from './sample.js'

const mutants = [
  mutantOf(),
  mutantOf({ name: 'answers late', suite: 'httpfs', topic: 'files', breaks: ['files.two'] })
]

t.test('mutants go by their name, a requirement, a topic or a suite', async t => {
  t.same(selectMutants(mutants, []), mutants)
  for (const word of ['answers late', 'files.two', 'files', 'httpfs', 'httpfs/files']) {
    t.same(selectMutants(mutants, [word]), [mutants[1]], word)
  }
  t.same(selectMutants(mutants, ['files', 'paths']), mutants)
})

t.test('a name of nothing is refused, with the one that may have been meant', async t => {
  t.throws(() => selectMutants(mutants, ['files', 'answers lat']), {
    name: 'SelectionError',
    message: 'no mutant is called "answers lat" or breaks it; did you mean "answers late"?'
  })
})
