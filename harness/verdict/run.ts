import type { Requirement } from '../catalogue/requirement.js'
import { findingsOf } from './findings.js'
import { incompleteness } from './incompleteness.js'
import type { Ledger } from './ledger.js'
import { requirementResult } from './requirement.js'
import { type RequirementResult, type Run, type Verdict, verdicts } from './result.js'
import { type JudgedScenario, judgeScenario } from './scenario.js'

/** What is known about a run besides its messages. */
export interface Circumstances {
  readonly version: string
  readonly target: Run['target']
  readonly started: Date
  /** In seconds. */
  readonly duration: number
  readonly seed: number
  readonly requirements: readonly Requirement[]
  /** Why the run ended early, when it did. */
  readonly ended?: string
}

/** Makes the one document that every report is made from. */
export function judgeRun(ledger: Ledger, circumstances: Circumstances): Run {
  const { version, target, started, duration, seed, requirements } = circumstances
  const groups = judgeAll(ledger, requirements)
  const results = requirements.flatMap(requirement => {
    const scenarios = groups.get(requirement.id)
    return scenarios ? [requirementResult(requirement, scenarios)] : []
  })
  const judged = [...groups.values()].flat()
  return {
    schema: 'h10spec-result/v1',
    tool: { name: 'h10spec', version },
    target,
    started: started.toISOString(),
    duration,
    seed,
    summary: summarize(results),
    requirements: results,
    exchanges: exchangesOf(judged),
    crashes: judged.flatMap(({ remains }) => remains.crashes),
    findings: findingsOf(judged),
    ...completeness(incompleteness(ledger, judged, circumstances.ended))
  }
}

/** The requirement that a scenario belongs to: the one whose id is among its tags. */
export function requirementOf(
  ledger: Ledger,
  testCaseId: string,
  requirements: readonly Requirement[]
): Requirement | undefined {
  const testCase = ledger.testCases.get(testCaseId)
  const tags = ledger.pickles.get(testCase?.pickleId ?? '')?.tags ?? []
  return requirements.find(({ id }) => tags.some(({ name }) => name === `@${id}`))
}

function judgeAll(
  ledger: Ledger,
  requirements: readonly Requirement[]
): Map<string, JudgedScenario[]> {
  const groups = new Map<string, JudgedScenario[]>()
  for (const testCaseId of ledger.testCases.keys()) {
    const requirement = requirementOf(ledger, testCaseId, requirements)
    if (!requirement) continue
    const judged = judgeScenario(ledger, testCaseId, requirement)
    groups.set(requirement.id, [...(groups.get(requirement.id) ?? []), judged])
  }
  return groups
}

function summarize(results: readonly RequirementResult[]): Record<Verdict, number> {
  const counts = verdicts.map(verdict => [
    verdict,
    results.filter(result => result.verdict === verdict).length
  ])
  return Object.fromEntries(counts) as Record<Verdict, number>
}

function exchangesOf(judged: readonly JudgedScenario[]): Run['exchanges'] {
  const all = judged.flatMap(({ remains }) => remains.exchanges)
  return Object.fromEntries(all.map(({ id, ...exchange }) => [id, exchange]))
}

function completeness(reason: string | undefined): Pick<Run, 'complete' | 'reason'> {
  return reason === undefined ? { complete: true } : { complete: false, reason }
}
