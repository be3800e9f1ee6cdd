import type { Loss } from './compare.js'
import type { Finding } from './finding.js'
import type { Litter } from './litter.js'
import type { Mutant } from './mutant.js'
import { differing } from './outcome.js'
import { topicOf } from './topic.js'

/** What follows from a program that is not just as all in it say. */
export interface Sorting {
  /** Who did all that they say, where nothing else is broken. */
  readonly caught: Litter
  /** The parts in which to look again at the others, each smaller than the whole. */
  readonly again: readonly Litter[]
}

/**
 * Sorts a litter by what was found of it. Where some only break too little, they are looked at again
 * without the others, one of whom may hide them. Where more is broken nobody is caught: each suspect is
 * looked at alone, and the others together. Where nobody is suspect, or too many are, it is halved.
 */
export function sortOut(litter: Litter, { outcome, broken }: Finding): Sorting {
  const short = shortIn(litter, broken)
  const others = without(litter, short)
  const isShortAlone = outcome === 'escaped' && extraIn(litter, broken).length === 0
  if (isShortAlone && others.length > 0) return { caught: others, again: [short] }
  return { caught: [], again: partsOf(litter, short.length > 0 ? short : homesIn(litter, broken)) }
}

function partsOf(litter: Litter, suspects: Litter): Litter[] {
  const others = without(litter, suspects)
  const isTelling = suspects.length > 0 && suspects.length <= others.length
  return isTelling ? [...suspects.map(mutant => [mutant]), others] : halvesOf(litter)
}

/** Who breaks less than it declares. */
function shortIn(litter: Litter, broken: readonly Loss[]): Mutant[] {
  return litter.filter(({ breaks }) => differing({ breaks, broken }).missing.length > 0)
}

/** Who is at home where more is broken. */
function homesIn(litter: Litter, broken: readonly Loss[]): Mutant[] {
  const topics = new Set(extraIn(litter, broken).map(({ id }) => topicOf(id)))
  return litter.filter(({ breaks }) => breaks.some(id => topics.has(topicOf(id))))
}

function extraIn(litter: Litter, broken: readonly Loss[]): readonly Loss[] {
  return differing({ breaks: litter.flatMap(({ breaks }) => breaks), broken }).extra
}

function without(litter: Litter, some: Litter): Mutant[] {
  return litter.filter(mutant => !some.includes(mutant))
}

function halvesOf(litter: Litter): Litter[] {
  const middle = Math.ceil(litter.length / 2)
  return [litter.slice(0, middle), litter.slice(middle)]
}
