import type { Requirement } from '../catalogue/requirement.js'
import type { Mutant, Zoo } from './mutant.js'
import type { Lone } from './result.js'

/**
 * The musts that are not broken by mutants of two kinds, though some mutant breaks them, with the
 * reason where one is stated.
 */
export function withoutSecond(requirements: readonly Requirement[], zoo: Zoo): Lone[] {
  const reasons = zoo.singles.flatMap(({ breaks, single }) =>
    breaks.map(id => [id, single] as const)
  )
  const single = new Map(reasons)
  return requirements
    .filter(({ id, level }) => level === 'must' && kindsOf(zoo.mutants, id) === 1)
    .map(({ id }) => {
      const reason = single.get(id)
      return { id, ...(reason !== undefined && { single: reason }) }
    })
}

/** How many kinds of mistakes break the requirement. All that are not named are of one kind. */
export function kindsOf(mutants: readonly Pick<Mutant, 'breaks' | 'kind'>[], id: string): number {
  return new Set(mutants.filter(({ breaks }) => breaks.includes(id)).map(({ kind }) => kind)).size
}
