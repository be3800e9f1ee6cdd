import { type CTRFReport, validate } from 'ctrf'
import t from 'tap'
import { renderCtrf } from '../../../harness/report/ctrf.js'
import type { Run } from '../../../harness/verdict/result.js'
import { cutFinding, requirementOf, runOf, scenarioOf } from './build.js'
import { hostileRun } from './hostile.js'
import { sampleRun } from './sample.js'

t.test('each verdict has its status, and keeps its name', t => {
  const { tests } = reportOf(sampleRun()).results
  // The last is of the run as a whole.
  const own = tests.slice(0, -1)
  const statuses = Object.fromEntries(own.map(({ rawStatus, status }) => [rawStatus, status]))
  t.same(statuses, {
    pass: 'passed',
    info: 'passed',
    unsupported: 'skipped',
    warn: 'other',
    inconclusive: 'other',
    fail: 'failed',
    blocked: 'failed',
    error: 'failed'
  })
  t.end()
})

t.test('a test names its requirement, its place and what happened', t => {
  const { tests, summary } = reportOf(sampleRun()).results
  t.match(
    tests.find(({ rawStatus }) => rawStatus === 'fail'),
    {
      name: 'The status line is whole when a document is served',
      suite: ['server', 'status-line', 'status-line.form'],
      duration: 42,
      filePath: 'features/server/status-line.feature',
      line: 12,
      message: /expected: a status line/,
      trace: /GET \/hello.txt HTTP\/1.0/,
      steps: [{ name: 'Given a document', status: 'passed' }, {}, { status: 'failed' }]
    }
  )
  t.match(summary, { tests: 11, passed: 4, failed: 4, skipped: 1, other: 2, pending: 0 })
  t.equal(summary.stop - summary.start, 12345)
  t.end()
})

t.test('a known failure is told, and is no failure', t => {
  const scenarios = [scenarioOf('fail', { known: 'by design' })]
  const { tests, summary } = reportOf(runOf([requirementOf('fail', { scenarios })])).results
  t.match(tests, [{ status: 'other', rawStatus: 'fail', message: /^known failure: by design/ }])
  t.equal(summary.failed, 0)
  t.end()
})

t.test('what changes with the cut is told, and is no failure', t => {
  const run = runOf([requirementOf('pass')], { segmentation: [cutFinding()] })
  const { tests } = reportOf(run).results
  t.match(tests.at(-1), { status: 'other', suite: ['segmentation', 'status-line.pass'] })
  t.end()
})

t.test('hostile content, and a run without a date, are valid', t => {
  t.notMatch(renderCtrf(hostileRun()), /\\u00(07|1b|9b)|[\x7F-\x9F\u202E\u200B\uFFFE]|\\ud8/i)
  reportOf(hostileRun())
  t.equal(reportOf({ ...sampleRun(), started: 'yesterday' }).results.summary.start, 0)
  t.end()
})

/** The report, which has to satisfy the schema of CTRF's own package. */
function reportOf(run: Run): CTRFReport {
  const report = JSON.parse(renderCtrf(run))
  const { valid, errors } = validate(report)
  t.ok(valid, 'valid CTRF', { errors })
  return report
}
