import type { ServerAdapter } from './adapter.js'
import type { DocumentRoot } from './document-root.js'
import type { ServerFeature } from './features.js'

export interface Address {
  readonly host: string
  readonly port: number
}

/** A server that ended, or stopped listening (neither code nor signal), although nobody asked. */
export interface Death {
  readonly exitCode: number | null
  readonly signal: string | null
  /** The tail of its standard error, as text. */
  readonly stderr: string
}

export interface ServerOptions {
  readonly seed: number
  /** How long a start may take until the server listens, in milliseconds. */
  readonly patience: number
}

/** The server under judgement. Every start takes a new port: read `address` when connecting. */
export class ServerTarget {
  /** What it publishes; nothing when it is judged by its URL. */
  readonly root: DocumentRoot | undefined = undefined

  constructor(
    readonly adapter: ServerAdapter,
    private readonly options: ServerOptions
  ) {}

  get address(): Address {
    return { host: this.adapter.host, port: 0 }
  }

  /** The absolute path of the URL it is judged by; `/` for one that the judge starts. */
  get path(): string {
    return '/'
  }

  /** As started; empty when it is judged by its URL. */
  get command(): readonly string[] {
    return []
  }

  supports(feature: ServerFeature): boolean {
    return !this.adapter.lacks.includes(feature)
  }

  /** Starts it; done when it listens. Throws MissingProgram or StartFailure. */
  async start(): Promise<void> {}

  /** Before each scenario: an empty document root, and a server that lives as isolation asks. */
  async renew(): Promise<void> {}

  /** Starts it again if it has ended or does not listen any more; true if it had. */
  async ensureAlive(): Promise<boolean> {
    return false
  }

  /** Ends it and starts it again. */
  async restart(): Promise<void> {}

  /** Waits until it ends by itself, at most so many milliseconds; whether it did. */
  async endsWithin(_milliseconds: number): Promise<boolean> {
    return false
  }

  /** The deaths since the last call. */
  takeDeaths(): readonly Death[] {
    return []
  }

  /** Ends it with all its children and removes its files. */
  async stop(): Promise<void> {}
}
