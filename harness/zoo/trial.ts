import type { ISupportCodeLibrary } from '@cucumber/cucumber/api'
import type { Requirement } from '../catalogue/requirement.js'
import { runSuite } from '../suite/run-suite.js'
import type { Adapter } from '../target/adapter.js'
import { type Showing, showingOf } from './showing.js'
import { startFailure } from './start-failure.js'

/** One program to be judged, as a worker is asked for it. */
export interface Trial {
  readonly adapter: Adapter
  /** The ids of what it is judged by. */
  readonly requirements: readonly string[]
  readonly seed: number
  /** How long the suite waits for it, in milliseconds; by default as long as for any target. */
  readonly patience?: number
}

/** What came of a trial. */
export interface Report {
  readonly showing: Showing
  /** In seconds. */
  readonly duration: number
  /** Why the program did not start. */
  readonly stillborn?: string
  /** Why the run did not come to its end. */
  readonly incomplete?: string
}

/** What a worker has at hand for every trial. */
export interface Bench {
  readonly root: string
  readonly version: string
  readonly steps: ISupportCodeLibrary
  readonly requirements: readonly Requirement[]
}

// The reference takes half a minute alone. A mutant that leaves the judge waiting in each scenario
// takes minutes, and shows in its first ones what is wrong with it.
const ENOUGH = 240_000

// A server is idle most of the time. A client is not: while it runs, so does the judge.
const LANES = { server: 4, client: 2 } as const

// What starts for a second lane costs more than these take.
const FEW = 20

/** Judges a program by the suite. Throws what the suite itself throws. */
export async function attempt(trial: Trial, bench: Bench): Promise<Report> {
  const { adapter, seed, patience } = trial
  const { root, version, steps } = bench
  const requirements = bench.requirements.filter(({ id }) => trial.requirements.includes(id))
  const signal = AbortSignal.timeout(ENOUGH)
  const order = { root, version, steps, requirements, adapter, seed, signal, onProgress: () => {} }
  const lanes = requirements.length > FEW ? LANES[adapter.role] : 1
  const run = await runSuite({ ...order, ...(patience && { patience }), hosted: true, lanes })
  const showing = showingOf(run)
  const stillborn = isMute(showing) ? await startFailure(adapter, seed) : undefined
  const incomplete = signal.aborted ? `not done after ${ENOUGH / 1000} s` : run.reason
  return {
    showing,
    duration: run.duration,
    ...(stillborn !== undefined && { stillborn }),
    ...(!run.complete && { incomplete: incomplete ?? 'The run is not complete' })
  }
}

function isMute(showing: Showing): boolean {
  return !Object.values(showing).some(shown => shown.some(({ state }) => state === 'held'))
}
