/** Where a scenario stands: the line of its name, or of its example in an outline. */
export interface Place {
  /** Path from the project's root. */
  readonly feature: string
  readonly line: number
}
