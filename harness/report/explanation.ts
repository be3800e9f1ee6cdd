import type { EvidenceRecord, RequirementResult, Run, ScenarioResult } from '../verdict/result.js'
import { againLine } from './again-line.js'
import { needsAttention } from './html/verdict.js'

/**
 * Why a scenario ended as it did, as lines: both sides where there are any, and how to see it. The
 * line that judges it again starts the target anew; the other one goes to the port of this run.
 */
export function explanation(
  run: Run,
  { id }: Pick<RequirementResult, 'id'>,
  scenario: ScenarioResult
): string {
  const { because, evidence, reproduce, known, verdict } = scenario
  const again = needsAttention(verdict) ? againLine(run, id) : undefined
  return [
    ...(known === undefined ? [] : [`known failure: ${known}`]),
    ...(evidence ? sides(evidence) : [because]),
    ...(again === undefined ? [] : [`again: ${again}`]),
    ...(reproduce ? [`reproduce: ${reproduce}`] : [])
  ].join('\n')
}

function sides({ expected, actual, exchange, offset }: EvidenceRecord): readonly string[] {
  const place = exchange === undefined || offset === undefined ? [] : [`wrong from byte: ${offset}`]
  return [`expected: ${expected}`, `actual: ${actual}`, ...place]
}

/** Where a requirement comes from, in one line. */
export function sourceText({ source, withdrawn }: RequirementResult): string {
  return withdrawn === undefined ? source : `${source}, withdrawn by ${withdrawn}`
}
