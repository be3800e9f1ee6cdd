import { suites } from '../catalogue/suites.js'
import type { Adapter } from '../target/adapter.js'
import type { Scratch } from '../target/scratch.js'
import type { Role } from '../verdict/result.js'
import { copyAdapter, filteredAdapter } from './adapters.js'
import { build } from './build.js'
import { Stillborn } from './bundle.js'
import { compare } from './compare.js'
import type { Finding } from './finding.js'
import type { Litter } from './litter.js'
import { setApartDrawn } from './luck.js'
import { type Draw, isEdit } from './mutant.js'
import { outcomeOf } from './outcome.js'
import type { Judges } from './pool.js'
import type { Reference } from './reference.js'
import type { Specimen } from './result.js'
import { lostIn, type Showing } from './showing.js'
import { specimenOf } from './specimen.js'
import { sortOut } from './suspects.js'
import type { Report } from './trial.js'

/** How mutants are judged. */
export interface Examination {
  readonly root: string
  /** The requirements that a litter is judged by. */
  readonly idsFor: (litter: Litter) => readonly string[]
  readonly seed: number
  readonly draws: readonly Draw[]
  readonly pool: Judges
  readonly reference: Reference
  /** Whether it is a second look, which comes first: others may have to follow. By default not. */
  readonly again?: boolean
}

// In milliseconds, for a program of several: what a wait that is too short spoils is judged again.
const HASTE = 2000

/**
 * Builds the mutants of a litter into one program, has it judged, and compares it with the
 * reference. Caught is only who was in a program of which all that it declares is broken, and nothing
 * that nobody in it declares; the others are looked at again.
 */
export async function examine(litter: Litter, examination: Examination): Promise<Specimen[]> {
  const finding = await find(litter, examination).catch(unfound)
  const isClear = litter.length === 1 || finding.outcome === 'caught' || examination.pool.ended
  if (isClear) return litter.map(mutant => specimenOf(mutant, finding, litter))
  const sorting = sortOut(litter, finding)
  const { caught } = sorting
  const seen = caught.map(mutant => specimenOf(mutant, { ...finding, outcome: 'caught' }, litter))
  const parts = sorting.again.map(part => examine(part, { ...examination, again: true }))
  return [...seen, ...(await Promise.all(parts)).flat()]
}

async function find(litter: Litter, examination: Examination): Promise<Finding> {
  const { showing, duration, stillborn, incomplete } = await judge(litter, examination)
  if (stillborn !== undefined) {
    return { ...nothing, duration, outcome: 'stillborn', because: stillborn }
  }
  const breaks = litter.flatMap(mutant => mutant.breaks)
  const ids = new Set([...breaks, ...lostIn(showing)])
  const reference = await examination.reference.showing(roleOf(litter), [...ids])
  const difference = setApartDrawn(compare(reference, showing), breaks, examination.draws)
  const { faults, ...losses } = difference
  const fault = incomplete ?? faults[0]?.because ?? unheld(breaks, reference)
  const found = { ...losses, duration }
  if (fault !== undefined) return { ...found, outcome: 'error', because: fault }
  return { ...found, outcome: outcomeOf(breaks, difference) }
}

/** What the reference does not hold no mutant of it can break. */
function unheld(breaks: readonly string[], reference: Showing): string | undefined {
  const id = breaks.find(id => !reference[id]?.some(({ state }) => state === 'held'))
  return id && `the reference itself does not hold ${id}`
}

async function judge(litter: Litter, examination: Examination): Promise<Report> {
  const { root, idsFor, seed, pool, again } = examination
  const copies: Scratch[] = []
  const trial = {
    requirements: idsFor(litter),
    seed,
    ...(litter.length > 1 && { patience: HASTE })
  }
  try {
    return await pool.attempt(async () => ({ adapter: await adapter(), ...trial }), again)
  } finally {
    for (const copy of copies) copy.remove()
  }

  async function adapter(): Promise<Adapter> {
    const [first] = litter
    if (first && !isEdit(first.change)) return filteredAdapter(first.change)
    const copy = await build(
      roleOf(litter),
      root,
      litter.map(({ change }) => change).filter(isEdit)
    )
    copies.push(copy)
    return copyAdapter(roleOf(litter), copy.path)
  }
}

function roleOf([first]: Litter): Role {
  return suites[first?.suite ?? 'server']
}

const nothing = { broken: [], blocked: [], inconclusive: [] }

function unfound(error: unknown): Finding {
  const because = error instanceof Error ? error.message : String(error)
  const outcome = error instanceof Stillborn ? 'stillborn' : 'error'
  return { ...nothing, outcome, because, duration: 0 }
}
