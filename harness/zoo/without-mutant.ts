import type { Requirement } from '../catalogue/requirement.js'
import type { Zoo } from './mutant.js'
import type { Gap } from './result.js'

/** The requirements that no mutant breaks, with the reason where one is stated. */
export function withoutMutant(
  requirements: readonly Requirement[],
  { mutants, exemptions }: Zoo
): Gap[] {
  const broken = new Set(mutants.flatMap(({ breaks }) => breaks))
  const reasons = exemptions.flatMap(({ breaks, excluded }) =>
    breaks.map(id => [id, excluded] as const)
  )
  const excluded = new Map(reasons)
  return requirements
    .filter(({ id }) => !broken.has(id))
    .map(({ id }) => {
      const reason = excluded.get(id)
      return { id, ...(reason !== undefined && { excluded: reason }) }
    })
}
