import type { Place } from './requirement.js'

/** One thing wrong with a file of the suite. */
export interface Problem {
  readonly place: Place
  readonly message: string
}

/** Files of the suite contradict themselves or each other. Its message has one line a problem. */
export class CatalogueError extends Error {
  override readonly name = 'CatalogueError'

  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'))
  }
}

/** `file:line:column: message`, as editors and compilers know it. */
export function formatProblem({ place: { file, line, column }, message }: Problem): string {
  return `${file}:${line}:${column}: ${message}`
}
