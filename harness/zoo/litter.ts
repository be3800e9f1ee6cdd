import { createHash } from 'node:crypto'
import { suites } from '../catalogue/suites.js'
import { areApart } from './edit.js'
import { isEdit, type Mutant } from './mutant.js'

/** Mutants in one program, which is judged once for all of them. */
export type Litter = readonly Mutant[]

/** The text of a source of the reference, by its path from the project's root. */
export type Source = (path: string) => string

/**
 * Puts mutants together, at most so many. Those of a litter have edits that are apart, if possible
 * in different files, and break different requirements: when just what all of them declare is
 * broken, each did its part. Who is with whom follows from the seed, so that two that hide each
 * other do not always.
 */
export function littersOf(
  mutants: readonly Mutant[],
  most: number,
  seed: number,
  source: Source
): Litter[] {
  const litters: Mutant[][] = []
  const least = Math.ceil(mutants.length / most)
  for (const mutant of shuffled(mutants, seed)) {
    const homes = litters.filter(
      litter => litter.length < most && litter.every(other => mayShare(mutant, other, source))
    )
    const [home] = homes.toSorted((one, other) => crowd(one, mutant) - crowd(other, mutant))
    const isCrowded = home === undefined || crowd(home, mutant) > 0
    if (home === undefined || (isCrowded && litters.length < least)) litters.push([mutant])
    else home.push(mutant)
  }
  return litters
}

/** The parts in which to look for the one that is not as it says. */
export function halvesOf(litter: Litter): Litter[] {
  const middle = Math.ceil(litter.length / 2)
  return [litter.slice(0, middle), litter.slice(middle)]
}

function mayShare(one: Mutant, other: Mutant, source: Source): boolean {
  const [change, beside] = [one.change, other.change]
  if (!isEdit(change) || !isEdit(beside)) return false
  if (suites[one.suite] !== suites[other.suite]) return false
  if (one.breaks.some(id => other.breaks.includes(id))) return false
  return change.in !== beside.in || areApart(source(change.in), change, beside)
}

/** How many of a litter have their edits in the file of this one. */
function crowd(litter: Litter, { change }: Mutant): number {
  const path = isEdit(change) ? change.in : undefined
  return litter.filter(other => isEdit(other.change) && other.change.in === path).length
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
