import type { Problem } from '../catalogue/problem.js'
import type { Requirement } from '../catalogue/requirement.js'
import { kindsOf } from './kinds.js'
import type { Draw, Reason, Zoo } from './mutant.js'

/** The reasons that outlived their need. */
export function staleReasons(requirements: readonly Requirement[], zoo: Zoo): Problem[] {
  const { mutants, exemptions, singles, draws } = zoo
  const musts = new Set(requirements.filter(({ level }) => level === 'must').map(({ id }) => id))
  return [
    ...complaints(exemptions, id => kindsOf(mutants, id) > 0, 'has a mutant'),
    ...complaints(singles, id => !musts.has(id), 'is no must, and needs no second mutant'),
    ...complaints(singles, id => kindsOf(mutants, id) === 0, 'has not even one mutant'),
    ...complaints(singles, id => kindsOf(mutants, id) > 1, 'has mutants of two kinds'),
    ...draws.flatMap(draw => strangeTopics(draw, requirements))
  ]
}

function strangeTopics({ beside, place }: Draw, requirements: readonly Requirement[]): Problem[] {
  return beside
    .filter(name => !requirements.some(({ topic }) => topic === name))
    .map(name => ({ place, message: `no topic is called "${name}"` }))
}

function complaints(
  reasons: readonly Reason[],
  isStale: (id: string) => boolean,
  message: string
): Problem[] {
  return reasons.flatMap(({ breaks, place }) =>
    breaks.filter(isStale).map(id => ({ place, message: `"${id}" ${message}` }))
  )
}
