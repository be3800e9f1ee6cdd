import type { IConfiguration, IRunOptions, ISupportCodeLibrary } from '@cucumber/cucumber/api'
import type { Envelope } from '@cucumber/messages'
import type { Ledger } from '../verdict/ledger.js'
import { type Course, endOf, follow } from './course.js'
import { cucumberEnvironment } from './environment.js'
import { isThrough } from './progress.js'

/** Scenarios that one target shows one after the other; plain data, so that any process can do it. */
export interface Lane {
  /** Features, or scenarios in them, as cucumber takes them. */
  readonly paths: readonly string[]
  readonly tags: string
  /** The order in which they are shown follows from it: whoever knows one run knows no other. */
  readonly seed: number
  /** What the step definitions are told. */
  readonly parameters: IConfiguration['worldParameters']
}

/** What a process needs for every lane. */
export interface Stage {
  /** The project's root, with the features below it. */
  readonly root: string
  readonly steps: ISupportCodeLibrary
}

/**
 * Runs a lane in this process until it, or the course, is at its end. Each message of cucumber is
 * told on once it was followed. Returns why the lane broke off, if it did.
 */
export async function runLane(
  lane: Lane,
  { root, steps }: Stage,
  course: Course,
  ledger: Ledger,
  tell: (envelope: Envelope) => void
): Promise<string | undefined> {
  const { loadConfiguration, runCucumber } = await import('@cucumber/cucumber/api')
  const environment = cucumberEnvironment(root)
  const provided = configuration(lane)
  const { runConfiguration } = await loadConfiguration({ file: false, provided }, environment)
  const runtime = haltable(runConfiguration.runtime, course, ledger)
  const options = { ...runConfiguration, runtime, support: steps }
  try {
    await runCucumber(options, environment, envelope => {
      follow(course, ledger, envelope)
      tell(envelope)
    })
  } catch (error) {
    return reasonOf(error)
  }
  return undefined
}

function configuration({ paths, tags, seed, parameters }: Lane) {
  const order = `random:${seed}` as const
  // The formatter that does least: what counts are the messages.
  return { paths: [...paths], tags, order, format: ['rerun'], worldParameters: parameters }
}

/**
 * Cucumber cannot be cancelled, but it asks before each scenario whether this is a dry run. From
 * the end of the course on it is, until the lane's last scenario was passed over: the hooks that
 * stop the target run.
 */
function haltable(
  runtime: IRunOptions['runtime'],
  course: Course,
  ledger: Ledger
): IRunOptions['runtime'] {
  return {
    ...runtime,
    get dryRun() {
      return endOf(course) !== undefined && !isThrough(ledger)
    }
  }
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return cause instanceof Error ? cause.message : String(cause)
}
