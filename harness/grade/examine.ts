import type { ISupportCodeLibrary } from '@cucumber/cucumber/api'
import type { Requirement } from '../catalogue/requirement.js'
import { usualLanes } from '../suite/lanes.js'
import type { Progress } from '../suite/progress.js'
import { runSuite } from '../suite/run-suite.js'
import type { Adapter } from '../target/adapter.js'
import { buildTarget } from '../target/build.js'
import { demote } from '../target/demotion.js'
import { confine } from '../target/sandbox.js'
import { ServerTarget } from '../target/server-target.js'
import { noCheck } from '../verdict/incompleteness.js'
import type { Run } from '../verdict/result.js'
import type { Judged, Order } from './judged.js'
import { placeAdapter } from './submission-adapter.js'

/** What a judging process is asked for. */
export interface Examination {
  readonly order: Order
  /** Where the submission lies, for this process alone. */
  readonly directory: string
  /** The file to write what came of it to. */
  readonly out: string
  readonly version: string
}

/** What a process has at hand for judging. */
export interface Bench {
  readonly root: string
  readonly version: string
  readonly steps: ISupportCodeLibrary
  readonly requirements: readonly Requirement[]
  readonly onProgress: (progress: Progress) => void
}

/** Builds and judges a submission. Throws what the suite itself throws. */
export async function examine(order: Order, directory: string, bench: Bench): Promise<Judged> {
  const limit = AbortSignal.timeout(order.bound * 1000)
  const judged = await judge(order, directory, bench, limit)
  const isWhole = 'unjudged' in judged || ('run' in judged && judged.run.complete)
  return isWhole || !limit.aborted ? judged : { ...judged, cut: order.bound }
}

async function judge(
  order: Order,
  directory: string,
  bench: Bench,
  limit: AbortSignal
): Promise<Judged> {
  const placed = placeAdapter(order.adapter, order, directory)
  const confined = order.sandbox
    ? await confine(placed, directory)
    : { adapter: demote(placed, directory) }
  if ('missing' in confined) return { unjudged: `there is no sandbox: ${confined.missing}` }
  const adapter = await buildTarget(confined.adapter, limit)
  if (adapter.unbuilt?.tool !== undefined) return { unjudged: adapter.unbuilt.message }
  if (adapter.unbuilt) return unbuilt(adapter.unbuilt.message, directory)
  const first = await runBy(order, adapter, bench, limit)
  const isSlow = !limit.aborted && hasNotStarted(first) && (await startsInTime(adapter, order))
  const run = isSlow ? await runBy({ ...order, patience: LONG }, adapter, bench, limit) : first
  const isOver = limit.aborted
  const told = isOver ? { ...run, reason: overtime(order.bound) } : run
  const { leftOut } = order
  return fault(run, isOver) ?? { run: told, ...(leftOut !== undefined && { leftOut }) }
}

function runBy(order: Order, adapter: Adapter, bench: Bench, signal: AbortSignal): Promise<Run> {
  const { seed, patience, requirements: ids } = order
  const requirements = bench.requirements.filter(({ id }) => ids.includes(id))
  const manner = { seed, lanes: lanesOf(adapter), ...(patience !== undefined && { patience }) }
  return runSuite({ ...bench, ...manner, adapter, requirements, signal })
}

// In milliseconds. On two cores with a load of fifty, what starts in half a second took six.
const LONG = 30_000

function hasNotStarted({ findings = [] }: Run): boolean {
  return findings.some(({ kind }) => kind === 'does-not-start')
}

/** Whether a server only took its time: a machine that is busy is to cost nobody the grade. */
async function startsInTime(adapter: Adapter, { seed }: Order): Promise<boolean> {
  if (adapter.role === 'client') return false
  const target = new ServerTarget(adapter, { seed, patience: LONG })
  try {
    await target.start()
    return true
  } catch {
    return false
  } finally {
    await target.stop()
  }
}

// Each lane of a client is a process that computes; those of a server mostly wait.
function lanesOf(adapter: Adapter): number {
  return adapter.role === 'client' ? Math.min(2, usualLanes(adapter)) : usualLanes(adapter)
}

function overtime(bound: number): string {
  return `The run was ended after ${bound} s, its bound`
}

/** Why a run says nothing about the program; a program that cannot be started says it itself. */
function fault(run: Run, isOver: boolean): Judged | undefined {
  const { summary, requirements, complete, reason = 'the run is not complete' } = run
  if (summary.error > 0) {
    const failed = requirements.find(({ verdict }) => verdict === 'error')
    const because = failed?.scenarios.find(({ verdict }) => verdict === 'error')?.because
    return { unjudged: `the judge failed on ${failed?.id}: ${because}` }
  }
  return complete || isOver || reason === noCheck ? undefined : { unjudged: reason }
}

/**
 * The first words of the complaint are the same on every machine. What the compiler printed holds
 * times and paths, and goes to the log.
 */
function unbuilt(message: string, directory: string): Judged {
  const log = message.replaceAll(directory, '.')
  return { failure: log.split(/; its log is |\n/)[0] ?? log, log }
}
