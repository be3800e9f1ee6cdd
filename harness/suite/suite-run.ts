import type { ISupportCodeLibrary } from '@cucumber/cucumber/api'
import type { Requirement } from '../catalogue/requirement.js'
import type { Adapter } from '../target/adapter.js'
import type { Assistant } from './assistant.js'
import type { Place } from './place.js'
import type { Progress } from './progress.js'

/** Where a run is written down as it goes. */
export interface Journal {
  /** Lines that are not urgent may wait for the next that is. */
  note(line: string, urgent: boolean): void
}

/** One target to be judged. */
export interface SuiteRun {
  /** The project's root, with the features below it. */
  readonly root: string
  readonly adapter: Adapter
  /** What it is judged by: requirements of its suites. */
  readonly requirements: readonly Requirement[]
  readonly steps: ISupportCodeLibrary
  /** How long to wait for the target, in milliseconds; the step definitions know a default. */
  readonly patience?: number
  readonly seed: number
  /** How requests go out of which a scenario does not say it. By default whole. */
  readonly delivery?: 'dripped' | 'split'
  /** Only these scenarios of the requirements; by default all. */
  readonly places?: readonly Place[]
  /** How many scenarios run side by side, each lane with a target of its own. By default one. */
  readonly lanes?: number
  /**
   * Whether the client, a program of Node, runs again and again in processes that stay. That is
   * quicker, and for a program that leaves nothing behind in its modules.
   */
  readonly hosted?: boolean
  /** Processes that run lanes beside this one. By default none. */
  readonly assistants?: readonly Assistant[]
  readonly version: string
  /** By default nowhere. */
  readonly journal?: Journal
  /** Ends the run after the scenario under way; what was done is kept. */
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
}
