import t from 'tap'
import { type FinalResults, Parser, type Result } from 'tap-parser'
import { renderTap } from '../../../harness/report/tap.js'
import { cutFinding, requirementOf, runOf, scenarioOf } from './build.js'
import { attack, hostileRun } from './hostile.js'
import { sampleRun } from './sample.js'

t.test('each verdict has the point that the table of formats gives it', t => {
  const { points } = read(renderTap(sampleRun()))
  const of = (id: string) => points.find(point => point.name.startsWith(`${id}:`))
  t.match(of('status-line.code'), { ok: true, skip: false, todo: false })
  t.match(of('response-fields.server'), { ok: true, skip: false, todo: false })
  t.match(of('post.created'), { ok: true, skip: 'unsupported' })
  t.match(of('status-line.form'), { ok: false, skip: false, todo: false })
  t.match(of('post.entity'), { ok: false, skip: false, todo: false })
  t.match(of('head.length'), { ok: false, todo: 'warn' })
  t.match(of('conditional-get.clock'), { ok: false, todo: 'inconclusive' })
  t.match(of('date.now'), { ok: false, skip: false, todo: false })
  t.end()
})

t.test('a requirement is told with its profile and the standard that withdrew it', t => {
  const letter = requirementOf('fail', { profile: 'strict', withdrawn: 'RFC 9110 §6.2' })
  const [point] = read(renderTap(runOf([letter]))).points
  t.match(point?.diag, { level: 'must', profile: 'strict', withdrawn: 'RFC 9110 §6.2' })
  t.end()
})

t.test('scenarios are points of a subtest, with what explains them', t => {
  const { subtests, results } = read(renderTap(sampleRun()))
  t.equal(results.count, 10, 'nine requirements and the run as a whole')
  const [failed, passed] = subtests.get('status-line.form') ?? []
  t.match(failed, { ok: false, name: 'The status line is whole when a document is served' })
  t.match(failed?.diag, {
    verdict: 'fail',
    expected: /^a status line/,
    actual: '"200 OK\\r\\n"',
    at: 'features/server/status-line.feature:12',
    reproduce: /^printf/,
    transcript: /GET \/hello.txt HTTP\/1.0/
  })
  t.match(passed, { ok: true, diag: null })
  t.end()
})

t.test('warnings, open questions and skips leave the run green', t => {
  const harmless = ['pass', 'info', 'warn', 'inconclusive', 'unsupported'] as const
  const { results } = read(renderTap(runOf(harmless.map(verdict => requirementOf(verdict)))))
  t.match(results, { ok: true, bailout: false, fail: 2, todo: 2, skip: 1 })
  t.end()
})

t.test('a failure, or a control that failed, does not', t => {
  for (const verdict of ['fail', 'blocked'] as const) {
    const run = runOf([requirementOf('pass'), requirementOf(verdict)])
    t.match(read(renderTap(run)).results, { ok: false, bailout: false })
  }
  t.end()
})

t.test('a run that proves nothing bails out, after all its points', t => {
  const cut = { complete: false, reason: 'Interrupted' }
  for (const [run, bailout] of [
    [runOf([requirementOf('pass')], cut), 'Interrupted'],
    [runOf([]), 'No requirement was executed'],
    [runOf([requirementOf('unsupported')]), 'No requirement was executed'],
    [runOf([requirementOf('error')]), 'The judge itself failed on 1 requirement']
  ] as const) {
    const { results, points } = read(renderTap(run))
    t.match(results, { ok: false, bailout })
    t.match(points.at(-1), { ok: false, name: 'The run is whole' })
    t.equal(points.length, run.requirements.length + 1)
  }
  t.end()
})

t.test('a consumer that passes over the bailout sees a failure', t => {
  const tap = renderTap(runOf([])).replace(/^Bail out!.*\n/m, '')
  t.match(read(tap).results, { ok: false, bailout: false })
  t.end()
})

t.test('a known failure is a thing to do, with its reason', t => {
  const known = { known: 'by design' }
  const scenarios = [scenarioOf('blocked', known)]
  const run = runOf([requirementOf('blocked', { ...known, scenarios })])
  const { results, points, subtests } = read(renderTap(run))
  t.match(results, { ok: true, fail: 1, todo: 1 })
  for (const [point] of [points, subtests.get('status-line.blocked') ?? []])
    t.match(point, { ok: false, todo: 'known failure: by design', diag: known })
  t.end()
})

t.test('hostile content forges nothing', t => {
  const tap = renderTap(hostileRun())
  const { results, points, subtests } = read(tap)
  t.equal(points.length, hostileRun().requirements.length + 1)
  t.equal(results.skip, 1, 'only what is unsupported')
  t.equal(results.todo, 2, 'only the warning and the open question')
  t.notMatch(tap, /[\x00-\x09\x0B-\x1F\x7F-\x9F\u202E\u200B]/, 'no raw control')
  const [first] = subtests.get('status-line.fail') ?? []
  t.match(first?.diag.expected, attack.split('\n')[0])
  t.end()
})

t.test('hashes and backslashes in a name come back as they went', t => {
  const name = 'C:\\path # TODO \\# SKIP'
  const run = runOf([requirementOf('pass', { scenarios: [scenarioOf('pass', { name })] })])
  const [point] = read(renderTap(run)).subtests.get('status-line.pass') ?? []
  t.match(point, { ok: true, skip: false, todo: false })
  t.equal(point?.name, name)
  t.end()
})

t.test('what changes with the cut is a subtest of its own, and fails nothing', t => {
  const passing = [requirementOf('pass')]
  const { results, subtests } = read(renderTap(runOf(passing, { segmentation: [cutFinding()] })))
  t.match(results, { ok: true, todo: 1 })
  t.match(subtests.get('segmentation'), [
    {
      ok: false,
      todo: /^expected/,
      diag: { delivery: 'dripped', seed: '42', whole: 'pass', cut: 'fail' }
    }
  ])
  const clean = read(renderTap(runOf(passing, { segmentation: [] })))
  t.match(clean.points.at(-1), { ok: true, name: /^segmentation: no verdict changes/ })
  t.end()
})

interface Reading {
  readonly results: FinalResults
  readonly points: readonly Result[]
  readonly subtests: ReadonlyMap<string, readonly Result[]>
}

/** What a strict reader makes of it; anything that is not TAP fails the test. */
function read(tap: string): Reading {
  const points: Result[] = []
  const subtests = new Map<string, Result[]>()
  const parser = new Parser({ strict: true })
  parser.on('assert', point => points.push(point))
  parser.on('extra', text => t.fail('not TAP', { text }))
  parser.on('child', child => {
    const inner: Result[] = []
    subtests.set(child.name, inner)
    child.on('assert', (point: Result) => inner.push(point))
    child.on('extra', (text: string) => t.fail('not TAP', { text }))
  })
  parser.end(tap)
  const results = parser.results as FinalResults
  t.same(
    results.failures.filter(failure => failure.tapError),
    [],
    'no error of form'
  )
  return { results, points, subtests }
}
