import type { Losses } from './compare.js'
import type { Specimen } from './result.js'

/** What came of a program, which may be that of several mutants. */
export interface Finding extends Pick<Specimen, 'outcome' | keyof Losses | 'duration'> {
  readonly because?: string
}
