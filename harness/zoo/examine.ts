import { suites } from '../catalogue/suites.js'
import type { Adapter } from '../target/adapter.js'
import type { Scratch } from '../target/scratch.js'
import { copyAdapter, filteredAdapter } from './adapters.js'
import { build } from './build.js'
import { compare } from './compare.js'
import { isEdit, type Mutant } from './mutant.js'
import { outcomeOf } from './outcome.js'
import type { Pool } from './pool.js'
import type { Reference } from './reference.js'
import type { Specimen } from './result.js'
import { lostIn, type Showing } from './showing.js'
import { Stillborn } from './transpile.js'
import type { Report } from './trial.js'

/** How a mutant is judged. */
export interface Examination {
  readonly root: string
  /** The requirements that it is judged by. */
  readonly ids: readonly string[]
  readonly seed: number
  readonly pool: Pool
  readonly reference: Reference
}

type Finding = Pick<Specimen, 'outcome' | 'broken' | 'blinded' | 'because' | 'duration'>

/** Builds a mutant, has it judged, and compares it with the reference. */
export async function examine(mutant: Mutant, examination: Examination): Promise<Specimen> {
  const { name, suite, topic, kind, breaks, place } = mutant
  const facts = { name, suite, topic, place: `${place.file}:${place.line}`, breaks }
  const finding = await find(mutant, examination).catch(unfound)
  return { ...facts, ...(kind !== undefined && { kind }), ...finding }
}

async function find(mutant: Mutant, examination: Examination): Promise<Finding> {
  const { showing, duration, stillborn, incomplete } = await judge(mutant, examination)
  if (stillborn !== undefined) {
    return { ...nothing, duration, outcome: 'stillborn', because: stillborn }
  }
  const { breaks, suite } = mutant
  const ids = new Set([...breaks, ...lostIn(showing)])
  const reference = await examination.reference.showing(suites[suite], [...ids])
  const difference = compare(reference, showing)
  const { broken, blinded, faults } = difference
  const fault = incomplete ?? faults[0]?.because ?? unheld(breaks, reference)
  const found = { broken, blinded, duration }
  if (fault !== undefined) return { ...found, outcome: 'error', because: fault }
  return { ...found, outcome: outcomeOf(breaks, difference) }
}

/** What the reference does not hold no mutant of it can break. */
function unheld(breaks: readonly string[], reference: Showing): string | undefined {
  const id = breaks.find(id => !reference[id]?.some(({ state }) => state === 'held'))
  return id && `the reference itself does not hold ${id}`
}

async function judge(mutant: Mutant, { root, ids, seed, pool }: Examination): Promise<Report> {
  const { change, suite } = mutant
  const copies: Scratch[] = []
  try {
    return await pool.attempt(async () => ({ adapter: await adapter(), requirements: ids, seed }))
  } finally {
    for (const copy of copies) copy.remove()
  }

  async function adapter(): Promise<Adapter> {
    if (!isEdit(change)) return filteredAdapter(change)
    const copy = await build(root, change)
    copies.push(copy)
    return copyAdapter(suites[suite], copy.path)
  }
}

const nothing = { broken: [], blinded: [] }

function unfound(error: unknown): Finding {
  const because = error instanceof Error ? error.message : String(error)
  const outcome = error instanceof Stillborn ? 'stillborn' : 'error'
  return { ...nothing, outcome, because, duration: 0 }
}
