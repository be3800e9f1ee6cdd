import { suites } from '../catalogue/suites.js'
import type { Role } from '../verdict/result.js'
import type { Rubric } from './rubric.js'

/** The ids of what a rubric counts in any way: nothing else has to be judged for a grade. */
export function requirementsOf({ parts, bonus, deductions }: Rubric): readonly string[] {
  const counted = [...parts, ...bonus].flatMap(({ requirements, must }) => [
    ...requirements,
    ...must
  ])
  const all = [...counted, ...deductions.flatMap(({ requirements }) => requirements)]
  return [...new Set(all)].sort()
}

/** Whom a rubric judges; nothing when it would judge both sides. */
export function roleOf(rubric: Rubric): Role | undefined {
  const [role, ...others] = new Set(rubric.suites.map(suite => suites[suite]))
  return others.length > 0 ? undefined : role
}
