import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Requirement } from '../catalogue/requirement.js'
import { suites } from '../catalogue/suites.js'
import { findEntrance } from '../target/namespace.js'
import { examine } from './examine.js'
import { type Litter, littersOf, type Source } from './litter.js'
import type { Draw, Mutant } from './mutant.js'
import { Pool } from './pool.js'
import { Reference } from './reference.js'
import type { Specimen } from './result.js'
import { topicOf } from './topic.js'

/** Mutants to be judged. */
export interface ZooRun {
  /** The project's root, with the sources of the reference and what they were compiled to. */
  readonly root: string
  readonly mutants: readonly Mutant[]
  readonly draws: readonly Draw[]
  /** Whether they are the whole zoo. */
  readonly all: boolean
  /** All that there are. */
  readonly requirements: readonly Requirement[]
  readonly seed: number
  /** How many processes judge. */
  readonly jobs: number
  /** Judge each mutant by the topics alone in which it is to break something. */
  readonly near: boolean
  /** How many mutants may be in one program. */
  readonly litter: number
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
  const { root, mutants, draws, seed, signal } = run
  const litters = littersOf(mutants, run.litter, seed, sourcesBelow(root))
  const pool = new Pool(Math.min(run.jobs, litters.length), await prefixForEach())
  const reference = new Reference(pool, seed)
  const idsFor = (litter: Litter) => judgedBy(litter, run)
  const end = () => pool.end()
  signal.addEventListener('abort', end)
  if (run.all) foresee(reference, run.requirements)
  try {
    const judged = await Promise.all(
      litters.map(async litter => {
        const specimens = await examine(litter, { root, idsFor, seed, draws, pool, reference })
        if (signal.aborted) return []
        for (const specimen of specimens) run.onSpecimen(specimen)
        return specimens
      })
    )
    return judged.flat()
  } finally {
    signal.removeEventListener('abort', end)
    pool.end()
  }
}

/** So many mutants lose nearly everything between them, each a little. */
function foresee(reference: Reference, requirements: readonly Requirement[]): void {
  for (const role of ['server', 'client'] as const) {
    const own = requirements.filter(({ suite }) => suites[suite] === role)
    reference.foresee(
      role,
      own.map(({ id }) => id)
    )
  }
}

/** Each is read once, however many mutants edit it. */
function sourcesBelow(root: string): Source {
  const known = new Map<string, string>()
  return path => {
    const text = known.get(path) ?? readFileSync(join(root, path), 'utf8')
    known.set(path, text)
    return text
  }
}

/** Two programs that insist on one port are not in each other's way, where the machine allows it. */
async function prefixForEach(): Promise<readonly string[]> {
  const entrance = await findEntrance()
  return 'prefix' in entrance ? entrance.prefix : []
}

/** The requirements that a litter is judged by. */
function judgedBy(litter: Litter, { requirements, near }: ZooRun): string[] {
  const topics = new Set(litter.flatMap(({ breaks }) => breaks).map(topicOf))
  const roles = new Set(litter.map(({ suite }) => suites[suite]))
  return requirements
    .filter(each => roles.has(suites[each.suite]))
    .filter(({ id }) => !near || topics.has(topicOf(id)))
    .map(({ id }) => id)
}
