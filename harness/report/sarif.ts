import { createHash } from 'node:crypto'
import type { Level, RequirementResult, Run, ScenarioResult, Verdict } from '../verdict/result.js'
import { account } from './account.js'
import { casesOf } from './cases.js'
import { explanation, sourceText } from './explanation.js'
import { jsonText } from './json-text.js'
import { oneLine, printable } from './printable.js'
import { isComplete, shortfalls } from './shortfall.js'

/**
 * SARIF 2.1.0: a rule for each requirement and a result for each scenario, placed at its line in the
 * feature. What the judge failed on is no result but a notification. A run that proves nothing says
 * so twice: as an execution that did not succeed, and as a result, for viewers that show nothing else.
 */
export function renderSarif(run: Run): string {
  return jsonText({
    $schema:
      'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [sarifRun(run)]
  })
}

function sarifRun(run: Run) {
  const { tool, target, seed, profile } = run
  const results = run.requirements.flatMap((requirement, index) =>
    casesOf(requirement)
      .filter(({ verdict }) => verdict !== 'error')
      .map(scenario => resultOf(run, requirement, scenario, index))
  )
  return {
    tool: {
      driver: {
        name: tool.name,
        semanticVersion: tool.version,
        rules: [...run.requirements.map(ruleOf), wholeness]
      }
    },
    automationDetails: { id: `h10spec/${segmentOf(target.name)}/` },
    invocations: [invocationOf(run)],
    columnKind: 'unicodeCodePoints',
    results: [...results, ...cuts(run), ...gaps(run)],
    properties: { target, seed, profile }
  }
}

const wholeness = {
  id: 'h10spec.whole-run',
  shortDescription: { text: 'The run came to its end and checked something' }
} as const

function ruleOf(requirement: RequirementResult) {
  const { id, title, level, profile, suite, topic } = requirement
  return {
    id,
    shortDescription: { text: oneLine(title) },
    help: { text: `${sourceText(requirement)}. h10spec explain ${id}` },
    defaultConfiguration: { level: weights[level] },
    properties: { tags: [suite, topic], level, profile, source: sourceText(requirement) }
  }
}

const weights = { must: 'error', should: 'warning', may: 'note' } as const satisfies Record<
  Level,
  string
>

function resultOf(
  run: Run,
  requirement: RequirementResult,
  scenario: ScenarioResult,
  ruleIndex: number
) {
  const { name, feature, line, verdict, known } = scenario
  const transcript = verdict === 'pass' ? '' : account(run, scenario)
  return {
    ruleId: requirement.id,
    ruleIndex,
    ...kinds[verdict as keyof typeof kinds],
    message: { text: messageOf(run, requirement, scenario) },
    locations: [placeOf(feature, line)],
    partialFingerprints: { 'scenario/v1': fingerprint(requirement.id, name) },
    suppressions: known === undefined ? [] : [suppressed(known)],
    properties: { verdict, scenario: name, ...(transcript === '' ? {} : { transcript }) }
  }
}

const kinds = {
  pass: { kind: 'pass', level: 'none' },
  fail: { kind: 'fail', level: 'error' },
  warn: { kind: 'fail', level: 'warning' },
  info: { kind: 'informational', level: 'none' },
  unsupported: { kind: 'notApplicable', level: 'none' },
  blocked: { kind: 'open', level: 'none' },
  inconclusive: { kind: 'review', level: 'none' }
} as const satisfies Partial<Record<Verdict, { kind: string; level: string }>>

function messageOf(run: Run, requirement: RequirementResult, scenario: ScenarioResult): string {
  const texts = [scenario.name, explanation(run, requirement, scenario)]
  return plain(texts.filter(text => text !== '').join('\n'))
}

function placeOf(uri: string, startLine: number) {
  return {
    physicalLocation: {
      artifactLocation: { uri: encodeURI(printable(uri)), uriBaseId: '%SRCROOT%' },
      region: { startLine: Math.max(1, startLine) }
    }
  }
}

/** Known to be broken: whoever keeps the list has accepted it. */
function suppressed(justification: string) {
  return { kind: 'external', status: 'accepted', justification }
}

/** What changes with the cut is told as a warning is. */
function cuts({ requirements, segmentation = [] }: Run) {
  return segmentation.map(({ requirement, scenario, feature, line, because, ...cut }) => ({
    ruleId: requirement,
    ruleIndex: requirements.findIndex(({ id }) => id === requirement),
    ...kinds.warn,
    message: { text: plain(`${scenario}\nWhen the request is ${cut.delivery}: ${because}`) },
    locations: [placeOf(feature, line)],
    partialFingerprints: { 'scenario/v1': fingerprint(requirement, `${cut.delivery} ${scenario}`) },
    suppressions: [],
    properties: { segmentation: cut }
  }))
}

function gaps(run: Run) {
  return shortfalls(run).map(reason => ({
    ruleId: wholeness.id,
    ruleIndex: run.requirements.length,
    kind: 'fail',
    level: 'error',
    message: { text: plain(reason) },
    locations: [placeOf('features', 1)],
    partialFingerprints: { 'scenario/v1': fingerprint(wholeness.id, '') },
    suppressions: []
  }))
}

function invocationOf(run: Run) {
  const { started, duration, complete, target } = run
  const end = new Date(Date.parse(started) + duration * 1000)
  return {
    executionSuccessful: isComplete(run) && run.summary.error === 0,
    ...(Number.isNaN(end.getTime())
      ? {}
      : { startTimeUtc: new Date(started).toISOString(), endTimeUtc: end.toISOString() }),
    arguments: target.command,
    toolExecutionNotifications: [
      ...shortfalls(run).map(text => notification(text)),
      ...errors(run)
    ],
    properties: { complete }
  }
}

function errors({ requirements }: Run) {
  return requirements.flatMap(requirement =>
    casesOf(requirement)
      .filter(({ verdict }) => verdict === 'error')
      .map(({ name, because, feature, line }) => ({
        ...notification(`${name}: ${because}`),
        associatedRule: { id: requirement.id },
        locations: [placeOf(feature, line)]
      }))
  )
}

function notification(text: string) {
  return { level: 'error', message: { text: plain(text) } }
}

/** Text without links: in SARIF a plain message may hold them as [text](target). */
function plain(text: string): string {
  return text.replace(/\[(?=[^\]]*\]\()/g, '\\[')
}

function segmentOf(name: string): string {
  return name.replace(/[^\w.-]+/g, '-')
}

/** Of the requirement and the scenario, so that it survives a new line above them. */
function fingerprint(id: string, name: string): string {
  return createHash('sha256').update(`${id}\n${name}`).digest('hex').slice(0, 32)
}
