import type {
  EventRecord,
  ExchangeRecord,
  InvocationRecord,
  RequirementResult,
  Run,
  ScenarioResult,
  SegmentationFinding,
  Verdict
} from '../../../harness/verdict/result.js'
import { verdicts } from '../../../harness/verdict/result.js'

/** A whole run of these requirements; its summary is counted. */
export function runOf(requirements: readonly RequirementResult[], changes: Partial<Run> = {}): Run {
  return {
    schema: 'h10spec-result/v1',
    tool: { name: 'h10spec', version: '0.1.0' },
    target: { name: 'sample', role: 'server', command: ['sample', '--port', '8080'] },
    started: '2026-03-01T09:30:00.000Z',
    duration: 12.345,
    seed: 42,
    summary: countVerdicts(requirements),
    requirements,
    exchanges: {},
    crashes: [],
    complete: true,
    ...changes
  }
}

export function requirementOf(
  verdict: Verdict,
  changes: Partial<RequirementResult> = {}
): RequirementResult {
  return {
    id: `status-line.${verdict}`,
    title: `What ends in ${verdict}`,
    suite: 'server',
    topic: 'status-line',
    level: 'must',
    source: 'RFC 1945 §6.1',
    verdict,
    scenarios: [scenarioOf(verdict)],
    ...changes
  }
}

export function scenarioOf(
  verdict: Verdict,
  changes: Partial<ScenarioResult> = {}
): ScenarioResult {
  return {
    name: `An example of ${verdict}`,
    feature: 'features/server/status-line.feature',
    line: 12,
    verdict,
    because: verdict === 'pass' ? '' : `it ended in ${verdict}`,
    holds: verdict === 'pass' || verdict === 'info',
    steps: [
      { keyword: 'Given', text: 'a document', status: 'passed' },
      { keyword: 'When', text: 'the client requests it', status: 'passed' },
      {
        keyword: 'Then',
        text: 'the server answers',
        status: verdict === 'pass' ? 'passed' : 'failed'
      }
    ],
    exchanges: [],
    invocations: [],
    notes: [],
    duration: 0.0421,
    ...changes
  }
}

export function cutFinding(changes: Partial<SegmentationFinding> = {}): SegmentationFinding {
  return {
    requirement: 'status-line.pass',
    scenario: 'An example of pass',
    feature: 'features/server/status-line.feature',
    line: 12,
    delivery: 'dripped',
    seed: 42,
    whole: 'pass',
    cut: 'fail',
    because: 'expected a status line, got nothing',
    exchanges: [],
    ...changes
  }
}

export function exchangeOf(
  events: readonly EventRecord[],
  changes: Partial<ExchangeRecord> = {}
): ExchangeRecord {
  const address = { host: '127.0.0.1', port: 8080 }
  return { target: 'server', label: 'request', address, close: 'fin', events, ...changes }
}

export function sent(at: number, bytes: string | Buffer): EventRecord {
  return { at, kind: 'sent', bytes: base64(bytes) }
}

export function received(at: number, bytes: string | Buffer): EventRecord {
  return { at, kind: 'received', bytes: base64(bytes) }
}

export function invocationOf(changes: Partial<InvocationRecord> = {}): InvocationRecord {
  const output = { stdout: base64('hello\n'), stderr: '' }
  return {
    command: ['httpc', 'get'],
    exitCode: 0,
    signal: null,
    ...output,
    duration: 31,
    ...changes
  }
}

export function base64(bytes: string | Buffer): string {
  return Buffer.from(bytes as string, 'latin1').toString('base64')
}

function countVerdicts(requirements: readonly RequirementResult[]): Record<Verdict, number> {
  const counts = verdicts.map(verdict => [
    verdict,
    requirements.filter(requirement => requirement.verdict === verdict).length
  ])
  return Object.fromEntries(counts) as Record<Verdict, number>
}
