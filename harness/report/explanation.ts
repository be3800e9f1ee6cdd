import type { RequirementResult, ScenarioResult } from '../verdict/result.js'

/** Why a scenario ended as it did, as lines: both sides where there are any, and how to see it. */
export function explanation(scenario: ScenarioResult): string {
  const { because, evidence, reproduce, known } = scenario
  const sides = evidence && [`expected: ${evidence.expected}`, `actual: ${evidence.actual}`]
  return [
    ...(known === undefined ? [] : [`known failure: ${known}`]),
    ...(sides ?? [because]),
    ...(reproduce ? [`reproduce: ${reproduce}`] : [])
  ].join('\n')
}

/** Where a requirement comes from, in one line. */
export function sourceText({ source, withdrawn }: RequirementResult): string {
  return withdrawn === undefined ? source : `${source}, withdrawn by ${withdrawn}`
}
