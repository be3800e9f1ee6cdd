import type { RequirementResult, Run, Verdict } from '../verdict/result.js'
import { casesOf } from './cases.js'
import { commandLine } from './command-line.js'
import { sourceText } from './explanation.js'
import { jsonText } from './json-text.js'
import { shortfalls } from './shortfall.js'

/**
 * EARL 1.0 as JSON-LD: an assertion for each requirement. A run that proves nothing as a whole has
 * one more, that it is whole, which stays untested.
 */
export function renderEarl(run: Run): string {
  const graph = [assertor(run), subject(run), ...run.requirements.map(assertionOf), ...gaps(run)]
  return jsonText({ '@context': context, '@graph': graph })
}

/** It stands in the document itself, so that nobody has to fetch anything. */
const context = {
  earl: 'http://www.w3.org/ns/earl#',
  dct: 'http://purl.org/dc/terms/',
  doap: 'http://usefulinc.com/ns/doap#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  assertedBy: { '@id': 'earl:assertedBy', '@type': '@id' },
  subject: { '@id': 'earl:subject', '@type': '@id' },
  mode: { '@id': 'earl:mode', '@type': '@id' },
  outcome: { '@id': 'earl:outcome', '@type': '@id' },
  test: 'earl:test',
  result: 'earl:result',
  info: 'earl:info',
  title: 'dct:title',
  description: 'dct:description',
  identifier: 'dct:identifier',
  source: 'dct:source',
  date: { '@id': 'dct:date', '@type': 'xsd:dateTime' },
  version: 'dct:hasVersion'
} as const

function assertor({ tool }: Run) {
  return {
    '@id': '_:h10spec',
    '@type': ['earl:Assertor', 'earl:Software'],
    title: tool.name,
    description: 'A conformance suite for HTTP/1.0',
    version: tool.version
  }
}

function subject({ target, started }: Run) {
  return {
    '@id': '_:target',
    '@type': ['earl:TestSubject', 'earl:Software'],
    title: target.name,
    description: `${target.role}: ${target.url ?? commandLine(target.command)}`,
    date: started
  }
}

function assertionOf(requirement: RequirementResult) {
  const { id, title, verdict } = requirement
  const source = sourceText(requirement)
  return assertion({ id, title, source }, outcomes[verdict], infoOf(requirement))
}

const outcomes = {
  pass: 'passed',
  info: 'passed',
  fail: 'failed',
  warn: 'failed',
  unsupported: 'inapplicable',
  blocked: 'cantTell',
  inconclusive: 'cantTell',
  error: 'untested'
} as const satisfies Record<Verdict, string>

interface Test {
  readonly id: string
  readonly title: string
  readonly source?: string
}

function assertion({ id, title, source }: Test, outcome: string, info: string) {
  return {
    '@type': 'earl:Assertion',
    assertedBy: '_:h10spec',
    subject: '_:target',
    mode: 'earl:automatic',
    test: {
      '@id': `urn:x-h10spec:${encodeURIComponent(id)}`,
      '@type': 'earl:TestRequirement',
      identifier: id,
      title,
      source
    },
    result: { '@type': 'earl:TestResult', outcome: `earl:${outcome}`, info }
  }
}

/** The verdict, which says more than the outcome, and a line for each scenario with a remark. */
function infoOf(requirement: RequirementResult): string {
  const { verdict, level, known } = requirement
  const remarks = casesOf(requirement).filter(({ because }) => because !== '')
  return [
    `${verdict} (${level})`,
    ...(known === undefined ? [] : [`known failure: ${known}`]),
    ...remarks.map(({ name, because }) => `${name}: ${because}`)
  ].join('\n')
}

function gaps(run: Run) {
  const test = { id: 'h10spec.whole-run', title: 'The run came to its end and checked something' }
  const reasons = shortfalls(run)
  return reasons.length === 0 ? [] : [assertion(test, 'untested', reasons.join('\n'))]
}
