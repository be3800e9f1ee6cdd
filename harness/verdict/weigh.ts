import type { Outcome } from './outcome.js'
import type { Level, Profile, Verdict } from './result.js'

/** As much of a requirement as decides its weight. */
export interface Weighed {
  readonly level: Level
  /** The later standard that withdrew it, if one did. */
  readonly withdrawn?: string
  /** Under the letter of RFC 1945 nothing was withdrawn. */
  readonly profile?: Profile
}

type Column = Readonly<Record<Outcome, Verdict>>

const must: Column = {
  held: 'pass',
  violated: 'fail',
  uncontrolled: 'blocked',
  lacking: 'unsupported',
  undecided: 'inconclusive',
  defective: 'error',
  unrun: 'inconclusive'
}

const should: Column = { ...must, violated: 'warn' }

// A may cannot fail a target. When its control fails, not even what the target does can be
// recorded: the evidence does not suffice.
const may: Column = { ...must, held: 'info', violated: 'info', uncontrolled: 'inconclusive' }

const columns: Readonly<Record<Level, Column>> = { must, should, may }

/** The verdict on a scenario, by what it showed and by the level of the requirement it belongs to. */
export function weigh(outcome: Outcome, { level, withdrawn, profile }: Weighed): Verdict {
  const isSoftened = level === 'must' && withdrawn !== undefined && profile !== 'strict'
  const column = isSoftened ? should : columns[level]
  return column[outcome]
}
