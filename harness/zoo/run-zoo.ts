import type { Requirement } from '../catalogue/requirement.js'
import { suites } from '../catalogue/suites.js'
import type { Role } from '../verdict/result.js'
import { referenceAdapter } from './adapters.js'
import { examine } from './examine.js'
import type { Mutant } from './mutant.js'
import { Pool } from './pool.js'
import type { Specimen } from './result.js'
import type { Showing } from './showing.js'

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
  readonly signal: AbortSignal
  /** Called with each as it is done. */
  readonly onSpecimen: (specimen: Specimen) => void
}

/** Judges every mutant, and the reference beside them: what a mutant breaks has to hold on it. */
export async function runZoo(run: ZooRun): Promise<Specimen[]> {
  const pool = new Pool(Math.min(run.jobs, run.mutants.length + 1))
  const end = () => pool.end()
  run.signal.addEventListener('abort', end)
  try {
    const references = {
      server: judgeReference(run, 'server', pool),
      client: judgeReference(run, 'client', pool)
    }
    const all = run.mutants.map(async mutant => {
      const reference = references[suites[mutant.suite]]
      const specimen = await examine(mutant, {
        ...run,
        ids: idsFor(run, [mutant]),
        pool,
        reference
      })
      run.onSpecimen(specimen)
      return specimen
    })
    return await Promise.all(all)
  } finally {
    run.signal.removeEventListener('abort', end)
    pool.end()
  }
}

/** What the reference shows of all that its mutants are judged by. */
async function judgeReference(run: ZooRun, role: Role, pool: Pool): Promise<Showing> {
  const mutants = run.mutants.filter(({ suite }) => suites[suite] === role)
  if (mutants.length === 0) return {}
  const trial = {
    adapter: referenceAdapter(role),
    requirements: idsFor(run, mutants),
    seed: run.seed
  }
  const report = await pool.attempt(async () => trial)
  if (report.incomplete !== undefined) throw new Error(report.incomplete)
  return report.showing
}

/** The requirements that these mutants of one role are judged by. */
function idsFor({ requirements, near }: ZooRun, mutants: readonly Mutant[]): string[] {
  const role = mutants[0] && suites[mutants[0].suite]
  const topics = new Set(mutants.flatMap(({ breaks }) => breaks.map(topicOf)))
  return requirements
    .filter(({ suite }) => suites[suite] === role)
    .filter(({ id }) => !near || topics.has(topicOf(id)))
    .map(({ id }) => id)
}

function topicOf(id: string): string {
  return id.slice(0, id.indexOf('.'))
}
