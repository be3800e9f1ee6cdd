import type { Showing, Shown, State } from './showing.js'

/** What a mutant does worse than the reference: requirements by id, with what they showed. */
export interface Difference extends Losses {
  /** Where the judge failed. */
  readonly faults: readonly Loss[]
}

/** What held on the reference and does no longer; each requirement by the first of these. */
export interface Losses {
  /** Violated. */
  readonly broken: readonly Loss[]
  /** Not to be judged, as the control failed. */
  readonly blocked: readonly Loss[]
  /** Without enough evidence. */
  readonly inconclusive: readonly Loss[]
  /** Violated beside what was declared, by a request that was drawn at random. */
  readonly drawn?: readonly Loss[]
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
  const broken = lossesOf('violated')
  const blocked = without(lossesOf('blocked'), broken)
  const inconclusive = without(lossesOf('inconclusive'), [...broken, ...blocked])
  return { broken, blocked, inconclusive, faults: lossesOf('error') }

  function lossesOf(state: State): Loss[] {
    return ids.flatMap(id => {
      const before = new Set(heldOf(reference[id]))
      const found = mutant[id]?.find(shown => shown.state === state && before.has(shown.place))
      return found ? [{ id, place: found.place, because: found.because }] : []
    })
  }
}

function without(losses: readonly Loss[], known: readonly Loss[]): Loss[] {
  return losses.filter(({ id }) => !known.some(loss => loss.id === id))
}

function heldOf(shown: readonly Shown[] = []): string[] {
  return shown.filter(({ state }) => state === 'held').map(({ place }) => place)
}
