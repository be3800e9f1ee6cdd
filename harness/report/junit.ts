import type {
  RequirementResult,
  Run,
  ScenarioResult,
  SegmentationFinding,
  Verdict
} from '../verdict/result.js'
import { account } from './account.js'
import { againLine } from './again-line.js'
import { casesOf } from './cases.js'
import { explanation } from './explanation.js'
import { gradeText } from './grade-text.js'
import { needsAttention } from './html/verdict.js'
import { shortfalls } from './shortfall.js'
import { type Topic, topicsOf } from './topics.js'
import { type Element, element, xmlDocument } from './xml.js'

/**
 * JUnit XML: a suite for each feature, a case for each scenario, classed by its requirement.
 * A run that proves nothing as a whole has one more suite, with an error.
 */
export function renderJunit(run: Run): string {
  const scenarios = run.requirements.flatMap(casesOf)
  const errors = shortfalls(run).length
  const cuts = segmentationCases(run)
  const counts = tally(scenarios)
  const tests = counts.tests + cuts.length + errors
  const all = { ...counts, tests, errors: counts.errors + errors }
  const suites = [
    ...topicsOf(run).map(topic => suiteOf(run, topic)),
    ...segmentationSuite(run, cuts),
    ...wholeness(run)
  ]
  const name = `h10spec ${run.target.name}`
  return xmlDocument(element('testsuites', { name, ...all, ...when(run, run.duration) }, suites))
}

function suiteOf(run: Run, { suite, topic, requirements }: Topic): Element {
  const scenarios = requirements.flatMap(casesOf)
  const duration = scenarios.reduce((sum, scenario) => sum + scenario.duration, 0)
  const cases = requirements.flatMap(requirement =>
    casesOf(requirement).map(scenario => caseOf(run, requirement, scenario))
  )
  return element(
    'testsuite',
    {
      name: `${suite}/${topic}`,
      ...tally(scenarios),
      ...when(run, duration),
      file: scenarios[0]?.feature
    },
    [properties({ target: run.target.name, seed: run.seed }), ...cases]
  )
}

function caseOf(run: Run, requirement: RequirementResult, scenario: ScenarioResult): Element {
  const { name, duration, feature: file, line, verdict, because, known, grades = [] } = scenario
  const { id, title, level, profile, source, withdrawn } = requirement
  const transcript = verdict === 'pass' ? '' : account(run, scenario)
  return element('testcase', { name, classname: id, time: duration.toFixed(3), file, line }, [
    properties({
      requirement: title,
      level,
      profile,
      source,
      withdrawn,
      verdict,
      because: because || undefined,
      seen: grades.map(gradeText).join('; ') || undefined,
      known,
      again: needsAttention(verdict) ? againLine(run, id) : undefined
    }),
    ...outcomeOf(run, requirement, scenario),
    ...(transcript === '' ? [] : [element('system-out', {}, transcript)])
  ])
}

function outcomeOf(
  run: Run,
  requirement: RequirementResult,
  scenario: ScenarioResult
): readonly Element[] {
  const { verdict, because, known } = scenario
  const name = elementOf(scenario)
  const message = known === undefined ? because : `known failure: ${known}: ${because}`
  if (name === undefined) return []
  if (name === 'skipped') return [element(name, { message })]
  return [element(name, { message, type: verdict }, explanation(run, requirement, scenario))]
}

/** What is known to be broken is passed over as a skipped test is. */
function elementOf({ verdict, known }: ScenarioResult) {
  const name = outcomes[verdict]
  const isAccepted = known !== undefined && verdict !== 'error' && name !== undefined
  return isAccepted ? 'skipped' : name
}

/** `warn` and `info` have no element of their own: they are properties of a case that passed. */
const outcomes = {
  pass: undefined,
  info: undefined,
  warn: undefined,
  unsupported: 'skipped',
  fail: 'failure',
  blocked: 'failure',
  inconclusive: 'error',
  error: 'error'
} as const satisfies Record<Verdict, 'failure' | 'error' | 'skipped' | undefined>

function segmentationSuite(run: Run, cases: readonly Element[]): readonly Element[] {
  if (cases.length === 0) return []
  const counts = { tests: cases.length, failures: 0, errors: 0, skipped: 0 }
  return [element('testsuite', { name: 'segmentation', ...counts, ...when(run, 0) }, cases)]
}

/** What changes with the cut is told as a warning is: by a case that passed, and its properties. */
function segmentationCases(run: Run): readonly Element[] {
  if (run.segmentation?.length === 0) {
    const name = 'No verdict changes with the cut of the requests'
    return [element('testcase', { name, classname: 'segmentation', time: '0.000' })]
  }
  return (run.segmentation ?? []).map(finding => cutCase(run, finding))
}

function cutCase(run: Run, finding: SegmentationFinding): Element {
  const { requirement, scenario: name, feature: file, line, exchanges } = finding
  const { delivery, seed, whole, cut, because } = finding
  const place = { name, classname: requirement, time: '0.000', file, line }
  return element('testcase', place, [
    properties({ delivery, seed, whole, cut, because, again: againLine(run, requirement) }),
    element('system-out', {}, account(run, { exchanges, invocations: [] }))
  ])
}

function wholeness(run: Run): readonly Element[] {
  const reasons = shortfalls(run)
  if (reasons.length === 0) return []
  const counts = { tests: reasons.length, failures: 0, errors: reasons.length, skipped: 0 }
  const cases = reasons.map(message =>
    element('testcase', { name: 'The run is whole', classname: 'h10spec', time: '0.000' }, [
      element('error', { message, type: 'incomplete' }, message)
    ])
  )
  return [element('testsuite', { name: 'h10spec', ...counts, ...when(run, 0) }, cases)]
}

function tally(scenarios: readonly ScenarioResult[]) {
  const names = scenarios.map(elementOf)
  const count = (name: string) => names.filter(each => each === name).length
  return {
    tests: scenarios.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped')
  }
}

function when(run: Run, duration: number) {
  return { time: duration.toFixed(3), timestamp: run.started }
}

function properties(values: Readonly<Record<string, string | number | undefined>>): Element {
  const known = Object.entries(values).filter(([, value]) => value !== undefined)
  return element(
    'properties',
    {},
    known.map(([name, value]) => element('property', { name, value }))
  )
}
