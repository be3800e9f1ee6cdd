import type { Showing, Shown, State } from './showing.js'

/** What a mutant does worse than the reference: requirements by id, with what they showed. */
export interface Difference {
  /** Held on the reference, violated on the mutant. */
  readonly broken: readonly Loss[]
  /** Held on the reference, not to be seen on the mutant. */
  readonly blinded: readonly Loss[]
  /** Where the judge failed. */
  readonly faults: readonly Loss[]
}

export interface Loss {
  readonly id: string
  /** The first scenario that shows it. */
  readonly place: string
  readonly because: string
}

/** Only what held on the reference can be lost: a may that it does not use says nothing. */
export function compare(reference: Showing, mutant: Showing): Difference {
  const ids = Object.keys(mutant)
  const broken = ids.flatMap(id => loss(id, 'violated'))
  const known = new Set(broken.map(({ id }) => id))
  const blinded = ids.flatMap(id => loss(id, 'unseen')).filter(({ id }) => !known.has(id))
  return { broken, blinded, faults: ids.flatMap(id => loss(id, 'error')) }

  function loss(id: string, state: State): Loss[] {
    const before = new Set(heldOf(reference[id]))
    const found = mutant[id]?.find(shown => shown.state === state && before.has(shown.place))
    return found ? [{ id, place: found.place, because: found.because }] : []
  }
}

function heldOf(shown: readonly Shown[] = []): string[] {
  return shown.filter(({ state }) => state === 'held').map(({ place }) => place)
}
