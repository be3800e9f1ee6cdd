import type { Run } from '../../harness/verdict/result.js'

/** A target, and how it is to be judged: as the options of `h10spec run` say it. */
export interface Trial {
  /** What `h10spec run` takes: a name or a path. */
  readonly target: string
  readonly only: readonly string[]
  readonly strict?: boolean
  /** Whether every scenario with a server is repeated with its requests cut. By default not. */
  readonly segmentation?: boolean
  /** In milliseconds. */
  readonly patience?: number
  readonly hosted?: boolean
  readonly lanes?: number
}

/** What came of a trial. */
export interface Outcome {
  readonly run: Run
  /** What `h10spec run` would exit with. */
  readonly exitCode: number
}
