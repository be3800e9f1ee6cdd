import type { ClientAdapter } from './adapter.js'
import type { ClientFeature } from './features.js'
import { type Ask, type Invocation, UnsupportedAsk } from './invocation.js'

/** The client under judgement: a program that is run once for every ask. */
export class ClientTarget {
  constructor(readonly adapter: ClientAdapter) {}

  /** The command with its placeholders, for the record. */
  get command(): readonly string[] {
    return this.adapter.start
  }

  supports(feature: ClientFeature): boolean {
    return !this.adapter.lacks.includes(feature)
  }

  /** Makes its scratch directory. Throws MissingProgram. */
  async start(): Promise<void> {}

  /** Before each scenario: an empty scratch directory. */
  renew(): void {}

  /** Puts a file in the scratch directory and returns its absolute path, for `file`. */
  place(name: string, _content: Buffer): string {
    return name
  }

  /** The absolute path in the scratch directory, for `output`. */
  pathOf(name: string): string {
    return name
  }

  /** The content of a file in the scratch directory; nothing when there is no such file. */
  stored(_name: string): Buffer | undefined {
    return undefined
  }

  /**
   * Runs the client until it ends, at most `patience` milliseconds. Throws UnsupportedAsk when
   * the adapter cannot express the ask, MissingProgram when there is nothing to run.
   */
  async invoke(ask: Ask, _patience: number): Promise<Invocation> {
    throw new UnsupportedAsk(ask.method)
  }

  /** Ends the invocations that still run; each resolves as ended by the scenario's end. */
  async endInvocations(): Promise<void> {}

  /** Ends what runs and removes its files. */
  async stop(): Promise<void> {}
}
