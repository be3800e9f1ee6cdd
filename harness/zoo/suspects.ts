import type { Loss } from './compare.js'
import type { Litter } from './litter.js'
import type { Mutant } from './mutant.js'
import { differing } from './outcome.js'
import { topicOf } from './topic.js'

/**
 * The parts in which to look again at a litter that is not just as all of it says: each suspect
 * alone, and the others together. Where nobody is, or too many are, it is halved. Every part is
 * smaller than the whole.
 */
export function partsOf(litter: Litter, broken: readonly Loss[]): Litter[] {
  const suspects = suspectsIn(litter, broken)
  const others = litter.filter(mutant => !suspects.includes(mutant))
  const isTelling = suspects.length > 0 && suspects.length <= others.length
  return isTelling ? [...suspects.map(mutant => [mutant]), others] : halvesOf(litter)
}

/** Who breaks less than it declares; if nobody does, who is at home where more is broken. */
function suspectsIn(litter: Litter, broken: readonly Loss[]): Mutant[] {
  const short = litter.filter(({ breaks }) => differing({ breaks, broken }).missing.length > 0)
  if (short.length > 0) return short
  const { extra } = differing({ breaks: litter.flatMap(({ breaks }) => breaks), broken })
  const topics = new Set(extra.map(({ id }) => topicOf(id)))
  return litter.filter(({ breaks }) => breaks.some(id => topics.has(topicOf(id))))
}

function halvesOf(litter: Litter): Litter[] {
  const middle = Math.ceil(litter.length / 2)
  return [litter.slice(0, middle), litter.slice(middle)]
}
