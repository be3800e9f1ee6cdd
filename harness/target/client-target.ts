import { join } from 'node:path'
import type { ClientAdapter } from './adapter.js'
import { clientCommand, clientInput, clientSupports } from './client-command.js'
import {
  type ClientLaunch,
  type ClientLauncher,
  ClientRun,
  type RunningClient
} from './client-run.js'
import type { ClientFeature } from './features.js'
import type { Ask, Invocation } from './invocation.js'
import { commonValues, prepareLaunch } from './prepare-launch.js'
import { Scratch } from './scratch.js'
import { readShared, withShared, writeShared } from './shared-files.js'

/** The client under judgement: a program that is run once for every ask. */
export class ClientTarget {
  #scratch: Scratch
  readonly #running = new Set<RunningClient>()

  constructor(
    readonly adapter: ClientAdapter,
    readonly launcher: ClientLauncher = ClientRun.start
  ) {
    this.#scratch = new Scratch(this.#owner)
  }

  /** The command with its placeholders, for the record. */
  get command(): readonly string[] {
    return this.adapter.start
  }

  supports(feature: ClientFeature): boolean {
    return clientSupports(this.adapter, feature)
  }

  /** Makes sure that there is something to run. Throws MissingProgram. */
  async start(): Promise<void> {
    this.#launch({ method: 'GET', url: '' })
  }

  /** Before each scenario: an empty scratch directory. */
  renew(): void {
    this.#scratch.remove()
    this.#scratch = new Scratch(this.#owner)
  }

  /** Puts a file in the scratch directory and returns its absolute path, for `file`. */
  place(name: string, content: Buffer): string {
    const path = this.pathOf(name)
    const partner = this.adapter.sandbox?.user
    withShared(partner, () => writeShared(path, content, partner))
    return path
  }

  /** The absolute path of a name in the scratch directory, for `output`. */
  pathOf(name: string): string {
    return join(this.#scratch.path, name)
  }

  /** The content of a file in the scratch directory; nothing when there is no such file. */
  stored(name: string): Buffer | undefined {
    return withShared(this.adapter.sandbox?.user, () => readShared(this.pathOf(name)))
  }

  /**
   * Runs the client until it ends, at most `patience` milliseconds. Throws UnsupportedAsk when
   * the adapter cannot express the ask, MissingProgram when there is nothing to run.
   */
  async invoke(ask: Ask, patience: number): Promise<Invocation> {
    const run = await this.launcher(this.#launch(ask), patience)
    this.#running.add(run)
    const invocation = await run.invocation
    this.#running.delete(run)
    return invocation
  }

  /** Ends the invocations that still run; each resolves as ended by the scenario's end. */
  async endInvocations(): Promise<void> {
    const running = [...this.#running]
    for (const run of running) run.end('scenario-end')
    await Promise.all(running.map(run => run.invocation))
  }

  /** Ends what runs and removes its files. */
  async stop(): Promise<void> {
    await this.endInvocations()
    this.#scratch.remove()
  }

  /** Whom its files belong to, if not to the judge. */
  get #owner(): number | undefined {
    return this.adapter.sandbox?.user.outside
  }

  #launch(ask: Ask): ClientLaunch {
    const { adapter } = this
    const values = commonValues(this.#scratch.path, adapter.here)
    const launch = prepareLaunch(adapter, clientCommand(adapter, ask, values), values)
    const text = clientInput(adapter, ask, values)
    return text === undefined ? launch : { ...launch, input: { text, ends: true } }
  }
}
