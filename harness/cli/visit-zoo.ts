import { randomInt } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { CatalogueError, type Problem } from '../catalogue/problem.js'
import { loadRequirements } from '../catalogue/requirements.js'
import { withoutSecond } from '../zoo/kinds.js'
import { loadZoo } from '../zoo/load-zoo.js'
import { writeZooReports } from '../zoo/report/write.js'
import type { RequirementEntry, ZooResult } from '../zoo/result.js'
import { runZoo, type ZooRun } from '../zoo/run-zoo.js'
import { selectMutants } from '../zoo/select.js'
import { withoutMutant } from '../zoo/without-mutant.js'
import type { Session } from './session.js'
import { type Paint, painter } from './text/paint.js'
import { specimenText, zooText } from './text/zoo.js'
import { UsageError } from './usage-error.js'

/** The options of `h10spec zoo`. */
export interface ZooOptions {
  readonly only: readonly string[]
  readonly near?: boolean
  readonly report?: boolean
  readonly jobs: number
  readonly litter: number
  readonly seed?: number
}

/** Judges the mutants that are asked for, and tells of each as it is done. */
export async function visitZoo(options: ZooOptions, session: Session): Promise<void> {
  const { root, terminal } = session
  if (!existsSync(join(root, 'reference'))) {
    throw new UsageError('the zoo needs the sources of the reference: run it in a checkout')
  }
  const { requirements } = loadRequirements(root)
  const zoo = loadZoo(root, requirements)
  if (zoo.problems.length > 0) complain(zoo.problems, options, session)
  const { seed = randomInt(2 ** 31), jobs, litter, near = false } = options
  const mutants = selectMutants(zoo.mutants, options.only)
  const paint = painter(terminal.colors)
  const all = options.only.length === 0
  const { draws } = zoo
  const order = { root, mutants, draws, all, requirements, seed, jobs, litter, near }
  const judged = await judge(order, session, paint)
  const result = {
    ...judged,
    requirements: requirements.map(entryOf),
    withoutMutant: withoutMutant(requirements, zoo),
    withoutSecond: withoutSecond(requirements, zoo)
  }
  terminal.write(zooText(result, paint))
  if (options.report) report(result, session)
  session.status = statusOf(result)
}

/** Whoever works on some mutants is not held up by what is wrong with others. */
function complain(problems: readonly Problem[], { only }: ZooOptions, session: Session): void {
  const error = new CatalogueError(problems)
  if (only.length === 0) throw error
  session.terminal.warn(`${error.message}\n`)
}

type Order = Omit<ZooRun, 'signal' | 'onSpecimen'>
type Judged = Omit<ZooResult, 'requirements' | 'withoutMutant' | 'withoutSecond'>

async function judge(order: Order, session: Session, paint: Paint): Promise<Judged> {
  const { version, signal, terminal } = session
  const started = new Date()
  const specimens = await runZoo({
    ...order,
    signal,
    onSpecimen: specimen => terminal.write(specimenText(specimen, paint))
  })
  return {
    schema: 'h10spec-zoo/v1',
    tool: { name: 'h10spec', version },
    started: started.toISOString(),
    duration: (Date.now() - started.getTime()) / 1000,
    seed: order.seed,
    complete: specimens.length === order.mutants.length,
    near: order.near,
    specimens
  }
}

function entryOf({ id, title, suite, topic, level }: RequirementEntry): RequirementEntry {
  return { id, title, suite, topic, level }
}

function report(result: ZooResult, { terminal }: Session): void {
  for (const file of writeZooReports(result, 'reports')) terminal.write(`Report: ${file}\n`)
}

function statusOf({ specimens, complete }: ZooResult): number {
  if (!complete || specimens.some(({ outcome }) => outcome === 'error')) return 3
  return specimens.every(({ outcome }) => outcome === 'caught') ? 0 : 1
}
