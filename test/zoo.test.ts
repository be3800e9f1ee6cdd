import t from 'tap'
import { formatProblem } from '../harness/catalogue/problem.js'
import { loadRequirements } from '../harness/catalogue/requirements.js'
import { withoutSecond } from '../harness/zoo/kinds.js'
import { loadZoo } from '../harness/zoo/load-zoo.js'
import { withoutMutant } from '../harness/zoo/without-mutant.js'
import { root } from './support/files.js'

const { requirements } = loadRequirements(root)
const zoo = loadZoo(root, requirements)

t.test('every mutant is one edit that can be made, and breaks what there is', async t => {
  t.ok(zoo.mutants.length > 0)
  t.same(zoo.problems.map(formatProblem), [])
})

t.test('no requirement is without a mutant or a reason', async t => {
  const bare = withoutMutant(requirements, zoo).filter(({ excluded }) => excluded === undefined)
  t.same(
    bare.map(({ id }) => id),
    []
  )
})

t.test('every must has mutants of two kinds, or a reason to have one', async t => {
  const lone = withoutSecond(requirements, zoo).filter(({ single }) => single === undefined)
  t.same(
    lone.map(({ id }) => id),
    []
  )
})

t.test('no reason outlives its need', async t => {
  const broken = new Set(zoo.mutants.flatMap(({ breaks }) => breaks))
  const stale = zoo.exemptions.flatMap(({ breaks }) => breaks).filter(id => broken.has(id))
  t.same(stale, [])
})
