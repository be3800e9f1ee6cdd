import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with {
  type: 'json'
}
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import t from 'tap'
import { renderSarif } from '../../../harness/report/sarif.js'
import type { Run } from '../../../harness/verdict/result.js'
import { cutFinding, requirementOf, runOf, scenarioOf } from './build.js'
import { hostileRun } from './hostile.js'
import { sampleRun } from './sample.js'

// It is of draft 4, whose words for its own name Ajv no longer knows.
const { id, $schema, ...schema } = sarifSchema
const ajv = new Ajv({ strict: false, unicodeRegExp: false })
addFormats.default(ajv)
const validate = ajv.compile(schema)

t.test('each verdict has the kind and the level that the table of formats gives it', t => {
  const { results } = logOf(sampleRun())
  const of = (verdict: string) => results.find(({ properties }) => properties?.verdict === verdict)
  t.match(of('pass'), { kind: 'pass', level: 'none' })
  t.match(of('fail'), { kind: 'fail', level: 'error' })
  t.match(of('warn'), { kind: 'fail', level: 'warning' })
  t.match(of('info'), { kind: 'informational', level: 'none' })
  t.match(of('unsupported'), { kind: 'notApplicable', level: 'none' })
  t.match(of('blocked'), { kind: 'open', level: 'none' })
  t.match(of('inconclusive'), { kind: 'review', level: 'none' })
  t.equal(of('error'), undefined, 'a failure of the judge is no result')
  t.end()
})

t.test('a result names its rule, its line in the feature and both sides', t => {
  const { tool, results } = logOf(sampleRun())
  const failed = results.find(({ level }) => level === 'error')
  t.match(failed, {
    ruleId: 'status-line.form',
    message: {
      text: /expected: a status line.*\nactual: "200 OK.*\nwrong from byte: 0\nreproduce: printf/
    },
    properties: { transcript: /GET \/hello.txt HTTP\/1.0/ },
    suppressions: []
  })
  const physicalLocation = failed?.locations[0]?.physicalLocation
  t.match(physicalLocation, {
    artifactLocation: { uri: 'features/server/status-line.feature' },
    region: { startLine: 12 }
  })
  for (const { ruleId, ruleIndex } of results) t.equal(tool.driver.rules[ruleIndex]?.id, ruleId)
  t.end()
})

t.test('what the judge failed on is a notification of an execution without success', t => {
  const run = runOf([requirementOf('error'), requirementOf('pass')])
  const [invocation] = logOf(run).invocations
  t.match(invocation, { executionSuccessful: false })
  t.match(
    invocation.toolExecutionNotifications.map(({ message }) => message.text),
    [/The judge itself failed/, /An example of error: it ended in error/]
  )
  t.end()
})

t.test('a run that proves nothing has not succeeded, and has a result that says so', t => {
  const cut = runOf([requirementOf('pass')], { complete: false, reason: 'Interrupted' })
  for (const [run, text] of [
    [cut, 'Interrupted'],
    [runOf([]), 'No requirement was executed']
  ] as const) {
    const { invocations, results } = logOf(run)
    t.match(invocations[0], { executionSuccessful: false })
    t.match(results.at(-1), { ruleId: 'h10spec.whole-run', level: 'error', message: { text } })
  }
  t.match(logOf(runOf([requirementOf('fail')])).invocations[0], { executionSuccessful: true })
  t.end()
})

t.test('a known failure is suppressed with its reason', t => {
  const known = requirementOf('fail', {
    known: 'by design',
    scenarios: [scenarioOf('fail', { known: 'by design' })]
  })
  t.match(logOf(runOf([known])).results[0], {
    level: 'error',
    suppressions: [{ kind: 'external', status: 'accepted', justification: 'by design' }]
  })
  t.end()
})

t.test('what changes with the cut is told as a warning is', t => {
  const run = runOf([requirementOf('pass')], { segmentation: [cutFinding()] })
  const { results } = logOf(run)
  t.match(results.at(-1), {
    ruleId: 'status-line.pass',
    kind: 'fail',
    level: 'warning',
    message: { text: /dripped: expected a status line/ }
  })
  t.end()
})

t.test('a run without a date is valid', t => {
  t.notOk('startTimeUtc' in logOf({ ...sampleRun(), started: 'yesterday' }).invocations[0])
  t.end()
})

t.test('hostile content stays text', t => {
  const text = renderSarif(hostileRun())
  logOf(hostileRun())
  t.notMatch(text, /\\u00(07|1b|9b)|[\x7F-\x9F\u202E\u200B\uFFFE]|\\ud8/i)
  const link = runOf([
    requirementOf('fail', { scenarios: [scenarioOf('fail', { because: '[x](http://a/)' })] })
  ])
  t.match(logOf(link).results[0]?.message.text, '\\[x](http://a/)')
  t.end()
})

interface Place {
  readonly physicalLocation: unknown
}
interface Result {
  readonly ruleId: string
  readonly ruleIndex: number
  readonly level: string
  readonly message: { readonly text: string }
  readonly locations: readonly Place[]
  readonly properties?: { readonly verdict: string }
}
interface Invocation {
  readonly toolExecutionNotifications: readonly { readonly message: { readonly text: string } }[]
}
interface Log {
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } }
  readonly invocations: readonly [Invocation]
  readonly results: readonly Result[]
}

/** The only run of the log, which has to satisfy the schema of the standard. */
function logOf(run: Run): Log {
  const log = JSON.parse(renderSarif(run))
  t.ok(validate(log), 'valid SARIF 2.1.0', { errors: validate.errors, id, $schema })
  return log.runs[0]
}
