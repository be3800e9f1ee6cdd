import type { IRunOptions } from '@cucumber/cucumber/api'
import type { Envelope } from '@cucumber/messages'
import type { Adapter } from '../target/adapter.js'
import { joinLedgers, type Ledger } from '../verdict/ledger.js'
import type { Run } from '../verdict/result.js'
import { judgeRun } from '../verdict/run.js'
import { beginCourse, type Course, endOf, follow } from './course.js'
import { cucumberEnvironment } from './environment.js'
import { lanesFor } from './lanes.js'
import { isThrough, progressOf } from './progress.js'
import { tagExpression } from './selection.js'
import type { SuiteRun } from './suite-run.js'

/** Runs the scenarios of the requirements against the target and judges what they showed. */
export async function runSuite(run: SuiteRun): Promise<Run> {
  const started = new Date()
  const lanes = lanesFor(run)
  const course = beginCourse(lanes.length, run.signal)
  const failures = await Promise.all(
    lanes.map((paths, nth) => runLane(run, paths, course, course.ledgers[nth] as Ledger))
  )
  const ended = endOf(course) ?? failures.find(failure => failure !== undefined)
  const { adapter, requirements, seed, version } = run
  return judgeRun(joinLedgers(course.ledgers), {
    version,
    target: describe(adapter),
    started,
    duration: (Date.now() - started.getTime()) / 1000,
    seed,
    requirements,
    ...(ended !== undefined && { ended })
  })
}

/** Why the lane broke off, if it did. */
async function runLane(
  run: SuiteRun,
  paths: readonly string[],
  course: Course,
  ledger: Ledger
): Promise<string | undefined> {
  const { loadConfiguration, runCucumber } = await import('@cucumber/cucumber/api')
  const environment = cucumberEnvironment(run.root)
  const provided = configuration(run, paths)
  const { runConfiguration } = await loadConfiguration({ file: false, provided }, environment)
  const runtime = haltable(runConfiguration.runtime, course, ledger)
  const options = { ...runConfiguration, runtime, support: run.steps }
  try {
    await runCucumber(options, environment, envelope => {
      follow(course, ledger, envelope)
      if (isProgress(envelope)) run.onProgress(progressOf(course.ledgers, ledger))
    })
  } catch (error) {
    return reasonOf(error)
  }
  return undefined
}

function configuration(run: SuiteRun, paths: readonly string[]) {
  const { adapter, requirements, patience, seed, delivery, hosted } = run
  return {
    paths: [...paths],
    tags: tagExpression(requirements),
    // The formatter that does least: what counts are the messages.
    format: ['rerun'],
    worldParameters: {
      [adapter.role]: plain(adapter),
      seed,
      ...(patience && { patience }),
      ...(delivery && { delivery }),
      ...(hosted && { hosted })
    }
  }
}

function plain(adapter: Adapter) {
  return JSON.parse(JSON.stringify(adapter))
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
