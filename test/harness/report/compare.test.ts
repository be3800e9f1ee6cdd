import t from 'tap'
import { type Change, type Comparison, compareRuns } from '../../../harness/report/compare.js'
import type { Run, Verdict } from '../../../harness/verdict/result.js'
import { verdicts } from '../../../harness/verdict/result.js'
import { cutFinding, requirementOf, runOf, scenarioOf } from './build.js'

t.test('a run is as good as itself', t => {
  const run = runOf(verdicts.map(verdict => requirementOf(verdict)))
  t.same(found(compareRuns(run, run)), {})
  t.end()
})

t.test('each way down is worse, each way up better, and what is as bad only different', t => {
  for (const [before, after, kind] of [
    ['pass', 'fail', 'worse'],
    ['pass', 'blocked', 'worse'],
    ['pass', 'warn', 'worse'],
    ['pass', 'inconclusive', 'worse'],
    ['pass', 'unsupported', 'worse'],
    ['warn', 'fail', 'worse'],
    ['fail', 'error', 'worse'],
    ['fail', 'blocked', 'other'],
    ['warn', 'inconclusive', 'other'],
    ['pass', 'info', 'other']
  ] as const) {
    t.same(found(compareRuns(only(before), only(after))), { [kind]: [`${before} ${after}`] })
    const back = kind === 'worse' ? 'better' : kind
    t.same(found(compareRuns(only(after), only(before))), { [back]: [`${after} ${before}`] })
  }
  t.end()
})

t.test('a scenario more that fails is worse, though the requirement failed before', t => {
  const both = (...states: readonly Verdict[]) =>
    runOf([
      requirementOf('fail', {
        id: 'a.b',
        scenarios: states.map(verdict => scenarioOf(verdict, { name: 'the same name' }))
      })
    ])
  const { worse, better } = compareRuns(both('fail', 'pass'), both('fail', 'fail'))
  t.match(worse, [{ requirement: 'a.b', scenario: 'the same name', before: 'pass', after: 'fail' }])
  t.same(better, [])
  const mixed = compareRuns(both('fail', 'pass'), both('pass', 'fail'))
  t.same([mixed.worse.length, mixed.better.length], [1, 1])
  t.end()
})

t.test('a new scenario that breaks a requirement is worse', t => {
  const scenarios = [scenarioOf('pass')]
  const before = runOf([requirementOf('pass', { id: 'a.b', scenarios })])
  const more = [...scenarios, scenarioOf('fail', { name: 'another' })]
  const after = runOf([requirementOf('fail', { id: 'a.b', scenarios: more })])
  const { worse, added } = compareRuns(before, after)
  t.match(worse, [{ requirement: 'a.b', before: 'pass', after: 'fail' }])
  t.match(added, [{ scenario: 'another', after: 'fail' }])
  t.end()
})

t.test('what was judged once is new, or has vanished', t => {
  const a = requirementOf('pass', { id: 'a.a' })
  const b = requirementOf('fail', { id: 'b.b' })
  const { added, vanished, worse, better } = compareRuns(runOf([a]), runOf([b]))
  t.match(added, [{ requirement: 'b.b', after: 'fail' }])
  t.match(vanished, [{ requirement: 'a.a', before: 'pass' }])
  t.same([worse, better], [[], []])
  t.end()
})

t.test('what became a known failure is told, and is not worse', t => {
  const known = { known: 'by design' }
  const after = requirementOf('fail', {
    id: 'a.b',
    ...known,
    scenarios: [scenarioOf('fail', { ...known, name: 'n' })]
  })
  const before = requirementOf('pass', {
    id: 'a.b',
    scenarios: [scenarioOf('pass', { name: 'n' })]
  })
  t.same(found(compareRuns(runOf([before]), runOf([after]))), { other: ['pass fail'] })
  t.end()
})

t.test('what changes with the cut counts when both runs looked for it', t => {
  const run = (segmentation?: Run['segmentation']) =>
    runOf([requirementOf('pass')], segmentation ? { segmentation } : {})
  t.match(compareRuns(run([]), run([cutFinding()])).worse, [{ because: /^dripped: expected/ }])
  t.match(compareRuns(run([cutFinding()]), run([])).better, [{ requirement: 'status-line.pass' }])
  t.same(found(compareRuns(run(), run([cutFinding()]))), {})
  t.end()
})

function only(verdict: Verdict): Run {
  const scenarios = [scenarioOf(verdict, { name: 'the only one' })]
  return runOf([requirementOf(verdict, { id: 'a.b', scenarios })])
}

/** The verdicts before and after, by the kind of change. */
function found({ shortfalls, ...kinds }: Comparison): Record<string, readonly string[]> {
  const told = (changes: readonly Change[]) =>
    changes.map(({ before, after }) => `${before} ${after}`)
  t.ok(shortfalls)
  return Object.fromEntries(
    Object.entries(kinds)
      .filter(([, changes]) => changes.length > 0)
      .map(([kind, changes]) => [kind, told(changes)])
  )
}
