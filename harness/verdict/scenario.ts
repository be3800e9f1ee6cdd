import { type Pickle, TimeConversion } from '@cucumber/messages'
import { reproduce } from '../wire/reproduce.js'
import { evidenceOf, type Remains, remainsOf } from './attachments.js'
import { becauseOf } from './because.js'
import type { Attempt, Ledger } from './ledger.js'
import { decisive, type Mark, marksOf } from './marks.js'
import type { EvidenceRecord, ScenarioResult, StepRecord } from './result.js'
import { type Weighed, weigh } from './weigh.js'

/** A scenario with its verdict, and what it left behind for the whole run. */
export interface JudgedScenario {
  readonly result: ScenarioResult
  readonly remains: Remains
  /** Whether something was checked: neither cut short nor left out as unsupported. */
  readonly executed: boolean
  /** Whether it never began, or did not end. */
  readonly unrun: boolean
}

/** Judges one scenario by its messages. */
export function judgeScenario(
  ledger: Ledger,
  testCaseId: string,
  requirement: Weighed
): JudgedScenario {
  const testCase = ledger.testCases.get(testCaseId)
  const pickle = ledger.pickles.get(testCase?.pickleId ?? '')
  if (!testCase || !pickle) throw new Error(`no message describes the test case ${testCaseId}`)
  const attempt = attemptOf(ledger, testCaseId)
  const marks = marksOf(testCase, attempt, pickle.steps)
  const mark = decisive(marks)
  if (!mark) throw new Error(`${pickle.uri}: "${pickle.name}" has no steps`)
  const remains = remainsOf(attempt?.attachments ?? [])
  const evidence = evidenceOf(attempt?.attachments ?? [], mark.testStepId)
  const unrun = mark.outcome === 'unrun'
  const result = {
    ...describe(pickle, attempt, remains),
    verdict: weigh(mark.outcome, requirement),
    because: becauseOf(mark),
    holds: mark.outcome === 'held',
    steps: marks.flatMap(each => stepRecord(each, ledger)),
    ...(evidence && { evidence }),
    ...repetition(remains, evidence)
  }
  return { result, remains, executed: !unrun && mark.outcome !== 'lacking', unrun }
}

function attemptOf(ledger: Ledger, testCaseId: string): Attempt | undefined {
  return [...ledger.attempts.values()].find(attempt => attempt.testCaseId === testCaseId)
}

function describe(pickle: Pickle, attempt: Attempt | undefined, remains: Remains) {
  return {
    name: pickle.name,
    feature: pickle.uri,
    line: pickle.location?.line ?? 1,
    exchanges: remains.exchanges.map(({ id }) => id),
    invocations: remains.invocations,
    ...(remains.grades.length > 0 && { grades: remains.grades }),
    notes: remains.notes,
    duration: durationOf(attempt)
  }
}

function durationOf(attempt: Attempt | undefined): number {
  if (!attempt?.finished) return 0
  const [started, finished] = [attempt.started, attempt.finished].map(
    TimeConversion.timestampToMillisecondsSinceEpoch
  ) as [number, number]
  return (finished - started) / 1000
}

function stepRecord({ step, outcome, result }: Mark, ledger: Ledger): StepRecord[] {
  if (!step) return []
  const keyword = ledger.keywords.get(step.astNodeIds[0] ?? '') ?? ''
  // In a table \n is a line end to Gherkin; in the record the step has one line, as it is written.
  const text = step.text.replaceAll('\n', '\\n')
  return [{ keyword, text, status: statusOf(outcome, result.status) }]
}

function statusOf(outcome: Mark['outcome'], status: string): StepRecord['status'] {
  if (outcome === 'held') return 'passed'
  if (outcome === 'unrun' || outcome === 'lacking') return 'skipped'
  return status === 'FAILED' ? 'failed' : 'undefined'
}

/** A line that repeats the exchange which the evidence names, or else the last one. */
function repetition(
  { exchanges }: Remains,
  evidence: EvidenceRecord | undefined
): Pick<ScenarioResult, 'reproduce'> {
  const decisive = exchanges.find(({ id }) => id === evidence?.exchange) ?? exchanges.at(-1)
  const line = decisive && reproduce(decisive)
  return line === undefined ? {} : { reproduce: line }
}
