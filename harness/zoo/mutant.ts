import type { Place } from '../catalogue/requirement.js'
import type { Suite } from '../verdict/result.js'

/** The reference with one mistake in it, as a file below `fixtures/zoo` describes it. */
export interface Mutant {
  /** Unique within the zoo: what the program does wrong. */
  readonly name: string
  readonly suite: Suite
  /** The file's name without its extension. */
  readonly topic: string
  /** Exactly the requirements that are violated on it, by id. */
  readonly breaks: readonly string[]
  /** Tells two mutants of one requirement apart by the kind of their mistake. */
  readonly kind?: string
  readonly change: Change
  readonly place: Place
}

export type Change = Edit | Filter

/** One edit of one file of the reference. */
export interface Edit {
  /** Path from the project's root. */
  readonly in: string
  /** What stands there, exactly once. */
  readonly replace: string
  readonly with: string
}

/**
 * Where no edit of a server reaches the defect: the reference as it is, and what goes over the wire
 * changed, one character a byte.
 */
export interface Filter {
  readonly request?: Swap
  readonly response?: Swap
}

export interface Swap {
  readonly replace: string
  readonly with: string
  /** On each connection; by default always. */
  readonly times?: 'once' | 'always'
}

export function isEdit(change: Change): change is Edit {
  return 'in' in change
}

/** Why something is not there for some requirements. */
export interface Reason {
  readonly breaks: readonly string[]
  readonly place: Place
}

/** Why they have no mutant. */
export interface Exemption extends Reason {
  readonly excluded: string
}

/** Why all their mutants are of one kind. */
export interface Single extends Reason {
  readonly single: string
}

/**
 * Why requirements whose requests are drawn at random may be broken or not, as the draw has it, by
 * mutants that break one of some topics.
 */
export interface Draw extends Reason {
  readonly drawn: string
  /** Topics. */
  readonly beside: readonly string[]
}

export interface Zoo {
  readonly mutants: readonly Mutant[]
  readonly exemptions: readonly Exemption[]
  readonly singles: readonly Single[]
  readonly draws: readonly Draw[]
}
