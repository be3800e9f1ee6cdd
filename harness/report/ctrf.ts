import type {
  RequirementResult,
  Run,
  ScenarioResult,
  StepRecord,
  Verdict
} from '../verdict/result.js'
import { account } from './account.js'
import { casesOf } from './cases.js'
import { explanation, sourceText } from './explanation.js'
import { jsonText } from './json-text.js'
import { isComplete, shortfalls } from './shortfall.js'
import { topicsOf } from './topics.js'

/**
 * CTRF: a test for each scenario. A run that proves nothing as a whole has one more test that failed.
 * CTRF counts in whole milliseconds.
 */
export function renderCtrf(run: Run): string {
  const { tool, target, started, seed, profile } = run
  const tests = [
    ...run.requirements.flatMap(requirement =>
      casesOf(requirement).map(scenario => testOf(run, requirement, scenario))
    ),
    ...cuts(run),
    ...gaps(run)
  ]
  return jsonText({
    reportFormat: 'CTRF',
    specVersion: '0.0.0',
    ...(isDate(started) ? { timestamp: new Date(started).toISOString() } : {}),
    generatedBy: `${tool.name} ${tool.version}`,
    results: {
      tool: { name: tool.name, version: tool.version },
      summary: summaryOf(run, tests),
      tests,
      environment: {
        appName: target.name,
        healthy: isComplete(run),
        extra: { role: target.role, seed, profile }
      }
    }
  })
}

type Status = 'passed' | 'failed' | 'skipped' | 'pending' | 'other'

interface Test {
  readonly name: string
  readonly status: Status
  readonly duration: number
}

function summaryOf(run: Run, tests: readonly Test[]) {
  const count = (status: Status) => tests.filter(test => test.status === status).length
  const start = isDate(run.started) ? Date.parse(run.started) : 0
  return {
    tests: tests.length,
    passed: count('passed'),
    failed: count('failed'),
    skipped: count('skipped'),
    pending: count('pending'),
    other: count('other'),
    suites: topicsOf(run).length,
    start,
    stop: start + milliseconds(run.duration),
    duration: milliseconds(run.duration)
  }
}

function testOf(run: Run, requirement: RequirementResult, scenario: ScenarioResult) {
  const { name, duration, verdict, known, feature, line, steps } = scenario
  const { id, suite, topic, level, profile } = requirement
  const isQuiet = verdict === 'pass'
  return {
    name,
    status: statusOf(scenario),
    duration: milliseconds(duration),
    suite: [suite, topic, id],
    rawStatus: verdict,
    ...(isQuiet
      ? {}
      : {
          message: explanation(run, requirement, scenario),
          trace: account(run, scenario)
        }),
    tags: [level, ...(known === undefined ? [] : ['known failure'])],
    filePath: feature,
    line: Math.max(1, line),
    steps: steps.map(stepOf),
    extra: { requirement: requirement.title, source: sourceText(requirement), profile, known }
  }
}

/** What is known to be broken is neither a failure nor a pass. */
function statusOf({ verdict, known }: ScenarioResult): Status {
  const status = statuses[verdict]
  return known !== undefined && verdict !== 'error' && status === 'failed' ? 'other' : status
}

const statuses = {
  pass: 'passed',
  info: 'passed',
  unsupported: 'skipped',
  warn: 'other',
  inconclusive: 'other',
  fail: 'failed',
  blocked: 'failed',
  error: 'failed'
} as const satisfies Record<Verdict, Status>

function stepOf({ keyword, text, status }: StepRecord) {
  return { name: `${keyword} ${text}`, status: status === 'undefined' ? 'other' : status }
}

/** What changes with the cut is told as a warning is. */
function cuts(run: Run) {
  return (run.segmentation ?? []).map(finding => ({
    name: finding.scenario,
    status: 'other' as const,
    duration: 0,
    suite: ['segmentation', finding.requirement],
    rawStatus: 'warn',
    message: `${finding.delivery}: ${finding.because}`,
    trace: account(run, { exchanges: finding.exchanges, invocations: [] }),
    filePath: finding.feature,
    line: Math.max(1, finding.line)
  }))
}

function gaps(run: Run) {
  return shortfalls(run).map(message => ({
    name: 'The run is whole',
    status: 'failed' as const,
    duration: 0,
    suite: ['h10spec'],
    rawStatus: 'incomplete',
    message
  }))
}

function milliseconds(seconds: number): number {
  return Math.max(0, Math.round(seconds * 1000))
}

function isDate(text: string): boolean {
  return !Number.isNaN(Date.parse(text))
}
