import t from 'tap'
import type { Outcome } from '../../../harness/verdict/outcome.js'
import { type Weighed, weigh } from '../../../harness/verdict/weigh.js'

const must: Weighed = { level: 'must' }
const withdrawn: Weighed = { level: 'must', withdrawn: 'RFC 9110 §9' }
const should: Weighed = { level: 'should' }
const may: Weighed = { level: 'may' }

t.test('what held passes, and a may is recorded', async t => {
  t.same(weighed('held', must, withdrawn, should, may), ['pass', 'pass', 'pass', 'info'])
})

t.test('only a must that stands can fail', async t => {
  t.same(weighed('violated', must, withdrawn, should, may), ['fail', 'warn', 'warn', 'info'])
})

t.test('a failed control blocks, but a may never fails a target', async t => {
  const expected = ['blocked', 'blocked', 'blocked', 'inconclusive']
  t.same(weighed('uncontrolled', must, withdrawn, should, may), expected)
})

t.test('the other outcomes weigh the same at every level', async t => {
  for (const [outcome, verdict] of [
    ['lacking', 'unsupported'],
    ['undecided', 'inconclusive'],
    ['unrun', 'inconclusive'],
    ['defective', 'error']
  ] as const) {
    t.same(weighed(outcome, must, withdrawn, should, may), Array(4).fill(verdict), outcome)
  }
})

t.test('under the letter of RFC 1945 nothing was withdrawn', async t => {
  t.equal(weigh('violated', { ...withdrawn, profile: 'strict' }), 'fail')
  t.equal(weigh('violated', { level: 'should', profile: 'strict' }), 'warn')
  t.equal(weigh('held', { ...withdrawn, profile: 'strict' }), 'pass')
})

t.test('what a later standard withdrew from a should or may changes nothing', async t => {
  t.equal(weigh('violated', { level: 'should', withdrawn: 'RFC 9110' }), 'warn')
  t.equal(weigh('violated', { level: 'may', withdrawn: 'RFC 9110' }), 'info')
})

function weighed(outcome: Outcome, ...requirements: Weighed[]): string[] {
  return requirements.map(requirement => weigh(outcome, requirement))
}
