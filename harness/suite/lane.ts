import type { IConfiguration } from '@cucumber/cucumber/api'

/** Scenarios that one target shows one after the other, part by part. */
export interface Lane {
  /** Shows scenarios of one or more features. Returns why that broke off, if it did. */
  show(part: Part): Promise<string | undefined>
  /** Stops the target. Returns why that failed, if it did. */
  end(): Promise<string | undefined>
}

/** Features, or scenarios in them, as cucumber takes them. */
export type Part = readonly string[]

/** What is known of a lane when it begins; plain data, so that any process can run it. */
export interface LaneOrder {
  /** The order in which a part is shown follows from it: whoever knows one run knows no other. */
  readonly seed: number
  /** What the step definitions are told. */
  readonly parameters: NonNullable<IConfiguration['worldParameters']>
}
