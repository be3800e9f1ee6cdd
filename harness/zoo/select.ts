import { suggestion } from '../catalogue/near-ids.js'
import { SelectionError } from '../suite/selection.js'
import type { Mutant } from './mutant.js'

/**
 * The mutants that `only` names by their name, by a requirement that they break, by the topic of
 * one or by their suite; all when it names none. Throws a SelectionError for a name of nothing.
 */
export function selectMutants(mutants: readonly Mutant[], only: readonly string[]): Mutant[] {
  const unknown = only.find(word => !mutants.some(mutant => wordsFor(mutant).includes(word)))
  if (unknown !== undefined) {
    const near = suggestion(unknown, mutants.flatMap(wordsFor))
    throw new SelectionError(`no mutant is called "${unknown}" or breaks it${near}`)
  }
  return mutants.filter(
    mutant => only.length === 0 || wordsFor(mutant).some(word => only.includes(word))
  )
}

function wordsFor({ name, suite, topic, breaks }: Mutant): string[] {
  return [name, suite, topic, `${suite}/${topic}`, ...breaks]
}
