import type { ReportOrder } from './report-plan.js'
import type { TargetOptions } from './targets.js'

/** The options of `h10spec run`. */
export interface RunOptions extends TargetOptions {
  readonly only: readonly string[]
  readonly strict?: boolean
  /** Whether every scenario with a server is repeated with its requests cut. */
  readonly segmentation: boolean
  readonly report: readonly ReportOrder[]
  /** The file with the list of known failures. */
  readonly known?: string
  /** In milliseconds. */
  readonly patience?: number
  readonly seed?: number
  /** How many scenarios run side by side. */
  readonly lanes?: number
  /** Whether a client is a program of Node that may run in a process which stays. */
  readonly hosted?: boolean
  /** Whether the programs are started where they can harm nobody. */
  readonly sandbox?: boolean
  /** How long it may take at most, in seconds. */
  readonly bound?: number
}
