import { createHash } from 'node:crypto'
import { suites } from '../catalogue/suites.js'
import { isEdit, type Mutant } from './mutant.js'

/** Mutants in one program, which is judged once for all of them. */
export type Litter = readonly Mutant[]

/**
 * Puts mutants together, at most so many. Those of a litter have edits in different files and break
 * different requirements: when just what all of them declare is broken, each did its part. Who is
 * with whom follows from the seed, so that two that hide each other do not always.
 */
export function littersOf(mutants: readonly Mutant[], most: number, seed: number): Litter[] {
  const litters: Mutant[][] = []
  for (const mutant of shuffled(mutants, seed)) {
    const home = litters.find(
      litter => litter.length < most && litter.every(other => mayShare(mutant, other))
    )
    if (home) home.push(mutant)
    else litters.push([mutant])
  }
  return litters
}

/** The parts in which to look for the one that is not as it says. */
export function halvesOf(litter: Litter): Litter[] {
  const middle = Math.ceil(litter.length / 2)
  return [litter.slice(0, middle), litter.slice(middle)]
}

function mayShare(one: Mutant, other: Mutant): boolean {
  if (!isEdit(one.change) || !isEdit(other.change)) return false
  const isApart = one.change.in !== other.change.in
  const isSame = one.breaks.some(id => other.breaks.includes(id))
  return suites[one.suite] === suites[other.suite] && isApart && !isSame
}

function shuffled(mutants: readonly Mutant[], seed: number): readonly Mutant[] {
  const places = new Map(mutants.map(mutant => [mutant, placeOf(mutant, seed)]))
  return mutants.toSorted((one, other) =>
    (places.get(one) ?? '') < (places.get(other) ?? '') ? -1 : 1
  )
}

function placeOf({ name }: Mutant, seed: number): string {
  return createHash('sha256').update(`${seed}:${name}`).digest('hex')
}
