import t from 'tap'
import { exitStatus } from '../../../harness/verdict/exit-status.js'
import { type Run, type Verdict, verdicts } from '../../../harness/verdict/result.js'

t.test('a target that stands exits 0', async t => {
  t.equal(exitStatus(run({ pass: 3, info: 1, unsupported: 2 })), 0)
})

t.test('a broken must and a failed control exit 1', async t => {
  t.equal(exitStatus(run({ pass: 3, fail: 1 })), 1)
  t.equal(exitStatus(run({ pass: 3, blocked: 1 })), 1)
})

t.test('warnings and open questions exit 1 only when strict', async t => {
  for (const verdict of ['warn', 'inconclusive'] as const) {
    t.equal(exitStatus(run({ pass: 3, [verdict]: 1 })), 0)
    t.equal(exitStatus(run({ pass: 3, [verdict]: 1 }), true), 1)
  }
  t.equal(exitStatus(run({ pass: 1, info: 1, unsupported: 1 }), true), 0)
})

t.test('a verdict that changes with the cut exits 1 only when strict', async t => {
  const place = { requirement: 'a.b', scenario: 'c', feature: 'a.feature', line: 1 }
  const verdicts = { delivery: 'dripped', whole: 'pass', cut: 'fail' } as const
  const finding = { ...place, ...verdicts, seed: 1, because: '', exchanges: [] }
  t.equal(exitStatus({ ...run({ pass: 3 }), segmentation: [finding] }), 0)
  t.equal(exitStatus({ ...run({ pass: 3 }), segmentation: [finding] }, true), 1)
  t.equal(exitStatus({ ...run({ pass: 3 }), segmentation: [] }, true), 0)
})

t.test('a judge that failed exits 3, whatever else was found', async t => {
  t.equal(exitStatus(run({ pass: 3, fail: 1, error: 1 })), 3)
})

t.test('a run that is not complete exits 3', async t => {
  t.equal(exitStatus({ ...run({ pass: 3 }), complete: false }), 3)
  t.equal(exitStatus({ ...run({ fail: 3 }), complete: false }, true), 3)
})

function run(counts: Partial<Record<Verdict, number>>): Run {
  const zeros = Object.fromEntries(verdicts.map(verdict => [verdict, 0]))
  return {
    schema: 'h10spec-result/v1',
    tool: { name: 'h10spec', version: '0.0.0' },
    target: { name: 'target', role: 'server', command: [] },
    started: new Date(0).toISOString(),
    duration: 0,
    seed: 1,
    summary: { ...zeros, ...counts } as Run['summary'],
    requirements: [],
    exchanges: {},
    crashes: [],
    complete: true
  }
}
