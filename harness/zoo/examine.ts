import { suites } from '../catalogue/suites.js'
import type { Scratch } from '../target/scratch.js'
import { referenceAdapter } from './adapters.js'
import { build } from './build.js'
import { compare } from './compare.js'
import type { Mutant } from './mutant.js'
import { outcomeOf } from './outcome.js'
import type { Pool } from './pool.js'
import type { Specimen } from './result.js'
import type { Showing } from './showing.js'
import { Stillborn } from './transpile.js'
import type { Report } from './trial.js'

/** How a mutant is judged. */
export interface Examination {
  readonly root: string
  /** The requirements that it is judged by. */
  readonly ids: readonly string[]
  readonly seed: number
  readonly pool: Pool
  /** What the reference shows of these requirements. */
  readonly reference: Promise<Showing>
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
  const report = await judge(mutant, examination)
  const { duration, stillborn, incomplete } = report
  if (stillborn !== undefined)
    return { ...nothing, duration, outcome: 'stillborn', because: stillborn }
  const difference = compare(await examination.reference, report.showing)
  const { broken, blinded } = difference
  const found = { broken, blinded, duration }
  const fault = incomplete ?? difference.faults[0]?.because
  if (fault !== undefined) return { ...found, outcome: 'error', because: fault }
  return { ...found, outcome: outcomeOf(mutant.breaks, difference) }
}

async function judge(mutant: Mutant, { root, ids, seed, pool }: Examination): Promise<Report> {
  const copies: Scratch[] = []
  try {
    return await pool.attempt(async () => {
      const copy = await build(root, mutant.edit)
      copies.push(copy)
      return { adapter: referenceAdapter(suites[mutant.suite], copy.path), requirements: ids, seed }
    })
  } finally {
    for (const copy of copies) copy.remove()
  }
}

const nothing = { broken: [], blinded: [] }

function unfound(error: unknown): Finding {
  const because = error instanceof Error ? error.message : String(error)
  const outcome = error instanceof Stillborn ? 'stillborn' : 'error'
  return { ...nothing, outcome, because, duration: 0 }
}
