import t from 'tap'
import { painter } from '../../../../harness/cli/text/paint.js'
import { specimenText, zooText } from '../../../../harness/cli/text/zoo.js'
import { lossOf, resultOf, specimenOf } from '../../zoo/sample.js'

const paint = painter(false)

t.test('a mutant that is caught is one line', async t => {
  t.equal(specimenText(specimenOf(), paint), 'caught     server/paths: answers nothing  1.3 s\n')
})

t.test('what a mutant blocks is told though it is caught', async t => {
  const text = specimenText(specimenOf({ blocked: [lossOf('files.two')] }), paint)
  t.match(text, /^caught .*\n {11}blocked: files\.two {2}expected files\.two\n$/)
})

t.test('one that is not is told whole', async t => {
  const broken = [lossOf('paths.two')]
  const text = specimenText(specimenOf({ outcome: 'escaped', broken }), paint)
  t.match(text, /^escaped {4}server\/paths: answers nothing/)
  t.match(text, '\n           declared, but not broken: paths.one\n')
  t.match(text, '\n           broken, but not declared: paths.two  expected paths.two\n')
  const error = specimenOf({ outcome: 'error', broken: [], because: 'it\nhung' })
  t.match(specimenText(error, paint), '\n           it hung\n')
  t.notMatch(specimenText(error, paint), 'declared')
})

t.test('the end counts, and names what has no mutant', async t => {
  const specimens = [specimenOf(), specimenOf({ outcome: 'escaped' })]
  const whole = zooText(resultOf(specimens), paint)
  t.match(whole, '2 mutants, 2 requirements, 12.5 s, seed 7\n1 caught  1 escaped\n')
  t.match(whole, 'Every requirement has a mutant or a reason to have none')
  const withoutMutant = [{ id: 'a.b' }, { id: 'a.c', excluded: 'so' }]
  const partial = zooText(resultOf([], { withoutMutant, complete: false, near: true }), paint)
  t.match(
    partial,
    /Not every mutant was judged\nOnly near .*\n1 requirement without a mutant: a.b\n/
  )
})
