import t from 'tap'
import type { KnownFailure } from '../../../harness/catalogue/known-failures.js'
import { acknowledge } from '../../../harness/verdict/acknowledge.js'
import { exitStatus } from '../../../harness/verdict/exit-status.js'
import { requirementOf, runOf, scenarioOf } from '../report/build.js'

const two = requirementOf('fail', {
  id: 'a.b',
  scenarios: [
    scenarioOf('fail', { name: 'one' }),
    scenarioOf('warn', { name: 'two' }),
    scenarioOf('pass', { name: 'three' })
  ]
})

t.test('a known failure is marked, and fails the run no more', t => {
  const { run, problems } = acknowledge(runOf([two]), [entry({})])
  t.same(problems, [])
  t.match(run.requirements[0], { verdict: 'fail', known: 'by design' })
  t.same(
    run.requirements[0]?.scenarios.map(({ known }) => known),
    ['by design', 'by design', undefined]
  )
  t.same([exitStatus(runOf([two])), exitStatus(run), exitStatus(run, true)], [1, 0, 0])
  t.equal(run.summary.fail, 1, 'the verdict itself stands')
  t.end()
})

t.test('one scenario that is known leaves the requirement broken', t => {
  const { run } = acknowledge(runOf([two]), [entry({ scenario: 'one' })])
  t.notOk('known' in (run.requirements[0] ?? {}))
  t.equal(exitStatus(run), 1)
  const both = [entry({ scenario: 'one' }), entry({ scenario: 'two', reason: 'later' })]
  const all = acknowledge(runOf([two]), both).run
  t.equal(all.requirements[0]?.known, 'by design; later')
  t.equal(exitStatus(all), 0)
  t.end()
})

t.test('an entry that is stale or answers to nothing is a problem', t => {
  const run = runOf([two, requirementOf('pass', { id: 'c.d' })])
  for (const [failure, message] of [
    [entry({ requirement: 'c.d' }), /^"c\.d" is no failure any more \(pass\)/],
    [entry({ scenario: 'three' }), /^"three" of "a\.b" is no failure any more/],
    [entry({ scenario: 'four' }), /^"a\.b" has no scenario "four"/],
    [entry({ requirement: 'e.f' }), /^"e\.f" was not judged/]
  ] as const)
    t.match(acknowledge(run, [failure]).problems, [{ message, place: { file: 'k.yaml', line: 3 } }])
  t.end()
})

t.test('a run that is not complete accuses no entry', t => {
  const run = runOf([requirementOf('pass', { id: 'a.b' })], { complete: false })
  t.same(acknowledge(run, [entry({}), entry({ requirement: 'e.f' })]).problems, [])
  t.end()
})

t.test('a judge that failed is nobody’s known failure', t => {
  const { run, problems } = acknowledge(runOf([requirementOf('error', { id: 'a.b' })]), [entry({})])
  t.notOk('known' in (run.requirements[0] ?? {}))
  t.same(problems, [])
  t.equal(exitStatus(run), 3)
  t.end()
})

function entry(changes: Partial<KnownFailure>): KnownFailure {
  const place = { file: 'k.yaml', line: 3, column: 3 }
  return { requirement: 'a.b', reason: 'by design', place, ...changes }
}
