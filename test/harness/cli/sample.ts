import type { Session } from '../../../harness/cli/session.js'
import { loadSteps } from '../../../harness/suite/steps.js'
import { packageRoot } from '../../../harness/target/root.js'
import {
  type RequirementResult,
  type Run,
  type ScenarioResult,
  type Verdict,
  verdicts
} from '../../../harness/verdict/result.js'

/** A session that keeps what is written. */
export interface Recording extends Session {
  readonly written: string[]
  readonly warned: string[]
}

export function recording(terminal: Partial<Session['terminal']> = {}): Recording {
  const written: string[] = []
  const warned: string[] = []
  return {
    written,
    warned,
    terminal: {
      write: text => written.push(text),
      warn: text => warned.push(text),
      columns: 100,
      colors: false,
      interactive: false,
      ...terminal
    },
    signal: new AbortController().signal,
    root: packageRoot(),
    version: '1.2.3',
    environment: {},
    steps: () => loadSteps(packageRoot()),
    status: 0
  }
}

export function runOf(requirements: readonly RequirementResult[], changes: Partial<Run> = {}): Run {
  const counts = verdicts.map(verdict => [
    verdict,
    requirements.filter(requirement => requirement.verdict === verdict).length
  ])
  return {
    schema: 'h10spec-result/v1',
    tool: { name: 'h10spec', version: '1.2.3' },
    target: { name: 'sample', role: 'server', command: ['sample', '{port}'] },
    started: '2026-01-02T03:04:05.000Z',
    duration: 1.25,
    seed: 7,
    summary: Object.fromEntries(counts) as Run['summary'],
    requirements,
    exchanges: {},
    crashes: [],
    complete: true,
    ...changes
  }
}

export function requirementOf(
  id: string,
  verdict: Verdict,
  changes: Partial<RequirementResult> = {}
): RequirementResult {
  return {
    id,
    title: `Title of ${id}`,
    suite: 'server',
    topic: id.split('.')[0] ?? '',
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
  const holds = verdict === 'pass'
  return {
    name: 'it is looked at',
    feature: 'features/server/topic.feature',
    line: 12,
    verdict,
    because: holds ? '' : 'expected this, got that',
    holds,
    steps: [{ keyword: 'Given', text: 'a control', status: 'passed' }],
    exchanges: [],
    invocations: [],
    notes: [],
    duration: 0.1,
    ...changes
  }
}
