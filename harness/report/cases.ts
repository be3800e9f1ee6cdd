import type { RequirementResult, ScenarioResult } from '../verdict/result.js'

/** The scenarios of a requirement; one stand-in with its verdict when none was executed. */
export function casesOf(requirement: RequirementResult): readonly ScenarioResult[] {
  return requirement.scenarios.length > 0 ? requirement.scenarios : [standIn(requirement)]
}

/** The scenario that a requirement's verdict follows from; one that nobody knew of, if there is any. */
export function decisiveCase(requirement: RequirementResult): ScenarioResult {
  const cases = casesOf(requirement)
  const decisive = cases.filter(({ verdict }) => verdict === requirement.verdict)
  return (
    decisive.find(({ known }) => known === undefined) ??
    decisive[0] ??
    cases[0] ??
    standIn(requirement)
  )
}

function standIn({ title, suite, topic, verdict }: RequirementResult): ScenarioResult {
  return {
    name: title,
    feature: `features/${suite}/${topic}.feature`,
    line: 1,
    verdict,
    because: 'no scenario was executed',
    holds: false,
    steps: [],
    exchanges: [],
    invocations: [],
    notes: [],
    duration: 0
  }
}
