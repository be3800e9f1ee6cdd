/** One thing wrong with an adapter; line and column count from 1. */
export interface AdapterProblem {
  readonly line: number
  readonly column: number
  readonly message: string
}

/** The adapter cannot be used: a usage error. Its message has one line a problem, with its place. */
export class AdapterError extends Error {
  override readonly name = 'AdapterError'

  constructor(
    message: string,
    readonly problems: readonly AdapterProblem[] = []
  ) {
    super(message)
  }

  static at(file: string, problems: readonly AdapterProblem[]): AdapterError {
    const lines = problems.map(
      ({ line, column, message }) => `${file}:${line}:${column}: ${message}`
    )
    return new AdapterError(lines.join('\n'), problems)
  }
}
