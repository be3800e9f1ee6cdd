import type { IRunOptions, ISupportCodeLibrary } from '@cucumber/cucumber/api'
import type { Envelope } from '@cucumber/messages'
import type { Requirement } from '../catalogue/requirement.js'
import type { Adapter } from '../target/adapter.js'
import type { Run } from '../verdict/result.js'
import { judgeRun } from '../verdict/run.js'
import { beginCourse, type Course, endOf, follow } from './course.js'
import { cucumberEnvironment } from './environment.js'
import { type Progress, progressOf } from './progress.js'
import { tagExpression } from './selection.js'

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
  readonly version: string
  /** Ends the run after the scenario under way; what was done is kept. */
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
}

/** Where a scenario stands. */
export interface Place {
  readonly feature: string
  readonly line: number
}

/** Runs the scenarios of the requirements against the target and judges what they showed. */
export async function runSuite(run: SuiteRun): Promise<Run> {
  const started = new Date()
  const course = beginCourse(run.signal)
  const failure = await runScenarios(run, course)
  const ended = endOf(course) ?? failure
  const { adapter, requirements, seed, version } = run
  return judgeRun(course.ledger, {
    version,
    target: describe(adapter),
    started,
    duration: (Date.now() - started.getTime()) / 1000,
    seed,
    requirements,
    ...(ended !== undefined && { ended })
  })
}

/** Why the run broke off, if it did. */
async function runScenarios(run: SuiteRun, course: Course): Promise<string | undefined> {
  // Without a path cucumber would look for features itself, and run them all.
  if (run.requirements.length === 0) return undefined
  const { loadConfiguration, runCucumber } = await import('@cucumber/cucumber/api')
  const environment = cucumberEnvironment(run.root)
  const provided = configuration(run)
  const { runConfiguration } = await loadConfiguration({ file: false, provided }, environment)
  const runtime = haltable(runConfiguration.runtime, course)
  const options = { ...runConfiguration, runtime, support: run.steps }
  try {
    await runCucumber(options, environment, envelope => {
      follow(course, envelope)
      if (isProgress(envelope)) run.onProgress(progressOf(course.ledger))
    })
  } catch (error) {
    return reasonOf(error)
  }
  return undefined
}

function configuration({ adapter, requirements, patience, seed, delivery, places }: SuiteRun) {
  const files = requirements.map(({ suite, topic }) => `features/${suite}/${topic}.feature`)
  return {
    paths: places?.map(({ feature, line }) => `${feature}:${line}`) ?? [...new Set(files)],
    tags: tagExpression(requirements),
    // The formatter that does least: what counts are the messages.
    format: ['rerun'],
    worldParameters: {
      [adapter.role]: plain(adapter),
      seed,
      ...(patience && { patience }),
      ...(delivery && { delivery })
    }
  }
}

function plain(adapter: Adapter) {
  return JSON.parse(JSON.stringify(adapter))
}

/**
 * Cucumber cannot be cancelled, but it asks before each scenario whether this is a dry run. From
 * the end of the course on it is, until the last scenario was passed over: the hooks that stop the
 * target run.
 */
function haltable(runtime: IRunOptions['runtime'], course: Course): IRunOptions['runtime'] {
  return {
    ...runtime,
    get dryRun() {
      const { done, total } = progressOf(course.ledger)
      return endOf(course) !== undefined && done < total
    }
  }
}

function isProgress({ testCaseStarted, testCaseFinished }: Envelope): boolean {
  return testCaseStarted !== undefined || testCaseFinished !== undefined
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return cause instanceof Error ? cause.message : String(cause)
}

function describe(adapter: Adapter): Run['target'] {
  const { name, role, start: command } = adapter
  const url = adapter.role === 'server' ? adapter.url : undefined
  return { name, role, command, ...(url !== undefined && { url }) }
}
