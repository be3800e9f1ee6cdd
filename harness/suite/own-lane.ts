import type { IRunOptions, ISupportCodeLibrary } from '@cucumber/cucumber/api'
import type { Envelope } from '@cucumber/messages'
import type { Ledger } from '../verdict/ledger.js'
import { type Course, endOf, follow } from './course.js'
import { cucumberEnvironment } from './environment.js'
import type { Lane, LaneOrder, Part } from './lane.js'

/** What a process needs for every lane. */
export interface Stage {
  /** The project's root, with the features below it. */
  readonly root: string
  readonly steps: ISupportCodeLibrary
}

/** What cucumber's library has around its runs, which its types do not tell. */
interface RunHooks {
  readonly beforeTestRunHookDefinitions: readonly { readonly code: RunHook }[]
  readonly afterTestRunHookDefinitions: readonly { readonly code: RunHook }[]
}

type RunHook = (this: Pick<LaneOrder, 'parameters'>) => unknown

/**
 * A lane that this process runs, until the course is at its end. Each part is a run of cucumber;
 * the hooks around all runs, which keep the target, stand around the lane instead.
 */
export class OwnLane implements Lane {
  readonly #order: LaneOrder
  readonly #stage: Stage
  readonly #course: Course
  readonly #ledger: Ledger
  readonly #tell: (envelope: Envelope) => void
  readonly #hooks: RunHooks
  #begun: Promise<void> | undefined

  /** Each message of cucumber is told once it was followed. */
  constructor(
    order: LaneOrder,
    stage: Stage,
    course: Course,
    ledger: Ledger,
    tell: (envelope: Envelope) => void
  ) {
    this.#order = order
    this.#stage = stage
    this.#course = course
    this.#ledger = ledger
    this.#tell = tell
    this.#hooks = stage.steps as ISupportCodeLibrary & RunHooks
  }

  show(part: Part): Promise<string | undefined> {
    return reasonOf(async () => {
      this.#begun ??= this.#run(this.#hooks.beforeTestRunHookDefinitions)
      await this.#begun
      await this.#runPart(part)
    })
  }

  end(): Promise<string | undefined> {
    return reasonOf(async () => {
      if (this.#begun) await this.#run(this.#hooks.afterTestRunHookDefinitions.toReversed())
    })
  }

  async #run(hooks: readonly { readonly code: RunHook }[]): Promise<void> {
    const { parameters } = this.#order
    for (const { code } of hooks) await code.call({ parameters })
  }

  async #runPart(part: Part): Promise<void> {
    const { loadConfiguration, runCucumber } = await import('@cucumber/cucumber/api')
    const environment = cucumberEnvironment(this.#stage.root)
    const order = `random:${this.#order.seed}` as const
    // The formatter that does least: what counts are the messages.
    const provided = { paths: [...part], order, format: ['rerun'] }
    const { runConfiguration } = await loadConfiguration({ file: false, provided }, environment)
    await runCucumber(this.#options(runConfiguration), environment, envelope => {
      follow(this.#course, this.#ledger, envelope)
      this.#tell(envelope)
    })
  }

  #options(configuration: IRunOptions): IRunOptions {
    const worldParameters = this.#order.parameters
    const runtime = haltable({ ...configuration.runtime, worldParameters }, this.#course)
    return { ...configuration, runtime, support: { ...this.#stage.steps, ...noRunHooks } }
  }
}

const noRunHooks: RunHooks = {
  beforeTestRunHookDefinitions: [],
  afterTestRunHookDefinitions: []
}

/**
 * Cucumber cannot be cancelled, but it asks before each scenario whether this is a dry run. From
 * the end of the course on it is.
 */
function haltable(runtime: IRunOptions['runtime'], course: Course): IRunOptions['runtime'] {
  return {
    ...runtime,
    get dryRun() {
      return endOf(course) !== undefined
    }
  }
}

/** Why something broke off, if it did. */
async function reasonOf(act: () => Promise<void>): Promise<string | undefined> {
  try {
    await act()
    return undefined
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    return cause instanceof Error ? cause.message : String(cause)
  }
}
