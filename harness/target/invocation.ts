import type { Method } from './adapter.js'

/** What a scenario asks of a client. */
export interface Ask {
  readonly method: Method
  readonly url: string
  /** Each as `name: value`. */
  readonly headers?: readonly string[]
  /** The request body as an argument; a program receives its arguments as UTF-8. */
  readonly data?: string
  /** The path of the file that holds the request body. */
  readonly file?: string
  readonly verbose?: boolean
  readonly follow?: boolean
  /** Credentials that the URL is to hold before its host, as `name:password`. */
  readonly userinfo?: string
  /** The path of the file that the body is to be written to. */
  readonly output?: string
  /** Ask for help about this topic, or in general when it is empty, instead of a request. */
  readonly help?: string
  /** These arguments after the program's own, instead of all the above. */
  readonly raw?: readonly string[]
}

/** One process that a client ran as: what it printed and how it ended. */
export interface Invocation {
  readonly command: readonly string[]
  readonly exitCode: number | null
  readonly signal: string | null
  readonly stdout: Buffer
  readonly stderr: Buffer
  /** In milliseconds. */
  readonly duration: number
  /** Set when the judge ended it: why. */
  readonly ended?: Ending
}

export type Ending = 'deadline' | 'output-limit' | 'scenario-end'

/** The adapter offers no way to ask for this: see `ClientTarget.supports`. */
export class UnsupportedAsk extends Error {
  override readonly name = 'UnsupportedAsk'

  constructor(readonly feature: string) {
    super(`the adapter has no way to ask for ${feature}`)
  }
}

/** The adapter has a way to ask for it, but not with this value. */
export class UntellableAsk extends Error {
  override readonly name = 'UntellableAsk'
}
