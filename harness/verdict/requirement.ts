import type { Requirement } from '../catalogue/requirement.js'
import type { Explanation, RequirementResult } from './result.js'
import type { JudgedScenario } from './scenario.js'
import { worst } from './worst.js'

/** A requirement with its scenarios and the worst of their verdicts. */
export function requirementResult(
  requirement: Requirement,
  judged: readonly JudgedScenario[]
): RequirementResult {
  const { id, title, suite, topic, level, profile, source, withdrawn } = requirement
  const scenarios = judged.map(({ result }) => result)
  return {
    id,
    title,
    suite,
    topic,
    level,
    ...(profile !== undefined && { profile }),
    source,
    ...(withdrawn !== undefined && { withdrawn }),
    ...explained(requirement),
    verdict: worst(scenarios.map(({ verdict }) => verdict)),
    scenarios
  }
}

const parts = ['why', 'mistake', 'accepts', 'example', 'counterexample'] as const

function explained(requirement: Requirement): { readonly explanation?: Explanation } {
  const known = parts.filter(part => requirement[part] !== undefined)
  if (known.length === 0) return {}
  return { explanation: Object.fromEntries(known.map(part => [part, requirement[part]])) }
}
