import type { Requirement } from '../catalogue/requirement.js'
import { suites } from '../catalogue/suites.js'
import { examine } from './examine.js'
import type { Mutant } from './mutant.js'
import { Pool } from './pool.js'
import { Reference } from './reference.js'
import type { Specimen } from './result.js'

/** Mutants to be judged. */
export interface ZooRun {
  /** The project's root, with the sources of the reference and what they were compiled to. */
  readonly root: string
  readonly mutants: readonly Mutant[]
  /** All that there are. */
  readonly requirements: readonly Requirement[]
  readonly seed: number
  /** How many processes judge. */
  readonly jobs: number
  /** Judge each mutant by the topics alone in which it is to break something. */
  readonly near: boolean
  /** Ends all that is under way, and leaves the rest. */
  readonly signal: AbortSignal
  /** Called with each as it is done. */
  readonly onSpecimen: (specimen: Specimen) => void
}

/**
 * Judges every mutant, and the reference by what they lose: only what it holds can be lost. When it
 * is interrupted, those that were judged until then.
 */
export async function runZoo(run: ZooRun): Promise<Specimen[]> {
  const { root, mutants, seed, signal } = run
  const pool = new Pool(Math.min(run.jobs, mutants.length))
  const reference = new Reference(pool, seed)
  const end = () => pool.end()
  signal.addEventListener('abort', end)
  try {
    const judged = await Promise.all(
      mutants.map(async mutant => {
        const ids = idsFor(mutant, run)
        const specimen = await examine(mutant, { root, ids, seed, pool, reference })
        if (signal.aborted) return []
        run.onSpecimen(specimen)
        return [specimen]
      })
    )
    return judged.flat()
  } finally {
    signal.removeEventListener('abort', end)
    pool.end()
  }
}

/** The requirements that a mutant is judged by. */
function idsFor({ suite, breaks }: Mutant, { requirements, near }: ZooRun): string[] {
  const topics = new Set(breaks.map(topicOf))
  return requirements
    .filter(each => suites[each.suite] === suites[suite])
    .filter(({ id }) => !near || topics.has(topicOf(id)))
    .map(({ id }) => id)
}

function topicOf(id: string): string {
  return id.slice(0, id.indexOf('.'))
}
