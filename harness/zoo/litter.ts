import { createHash } from 'node:crypto'
import { suites } from '../catalogue/suites.js'
import { areApart } from './edit.js'
import { isEdit, type Mutant } from './mutant.js'
import { topicOf } from './topic.js'

/** Mutants in one program, which is judged once for all of them. */
export type Litter = readonly Mutant[]

/** The text of a source of the reference, by its path from the project's root. */
export type Source = (path: string) => string

/**
 * Puts mutants together, at most so many. Those of a litter have edits that are apart, if possible
 * in different files, and break requirements of different topics: when just what all of them
 * declare is broken, each did its part, and what one breaks beyond that is not taken for the doing
 * of another. Those that can be with the fewest choose first. Who is with whom follows from the
 * seed, so that two that hide each other do not always.
 */
export function littersOf(
  mutants: readonly Mutant[],
  most: number,
  seed: number,
  source: Source
): Litter[] {
  const litters: Mutant[][] = []
  const least = Math.ceil(mutants.length / most)
  for (const mutant of inTurn(mutants, seed, source)) {
    const homes = litters.filter(
      litter => litter.length < most && litter.every(other => mayShare(mutant, other, source))
    )
    const [home] = homes.toSorted(
      (one, other) => crowd(one, mutant) - crowd(other, mutant) || other.length - one.length
    )
    const isCrowded = home === undefined || crowd(home, mutant) > 0
    if (home === undefined || (isCrowded && litters.length < least)) litters.push([mutant])
    else home.push(mutant)
  }
  return litters
}

function mayShare(one: Mutant, other: Mutant, source: Source): boolean {
  const [change, beside] = [one.change, other.change]
  if (!isEdit(change) || !isEdit(beside)) return false
  if (suites[one.suite] !== suites[other.suite]) return false
  const topics = new Set(one.breaks.map(topicOf))
  if (other.breaks.some(id => topics.has(topicOf(id)))) return false
  return change.in !== beside.in || areApart(source(change.in), change, beside)
}

/** How many of a litter have their edits in the file of this one. */
function crowd(litter: Litter, { change }: Mutant): number {
  const path = isEdit(change) ? change.in : undefined
  return litter.filter(other => isEdit(other.change) && other.change.in === path).length
}

/** Those that may share with the fewest first, and of those that are alike as the seed has it. */
function inTurn(mutants: readonly Mutant[], seed: number, source: Source): readonly Mutant[] {
  const turns = mutants.map(mutant => ({
    mutant,
    conflicts: mutants.filter(other => !mayShare(mutant, other, source)).length,
    hash: createHash('sha256').update(`${seed}:${mutant.name}`).digest('hex')
  }))
  const ordered = turns.toSorted(
    (one, other) => other.conflicts - one.conflicts || (one.hash < other.hash ? -1 : 1)
  )
  return ordered.map(({ mutant }) => mutant)
}
