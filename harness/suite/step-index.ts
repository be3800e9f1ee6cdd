import type { ISupportCodeLibrary } from '@cucumber/cucumber/api'

/** What cucumber's step definitions are to its runs, which its types do not tell. */
interface StepDefinition {
  readonly expression: { readonly regexp: RegExp; match(text: string): unknown }
  matchesStepName(text: string): boolean
}

/**
 * Has the step definitions remember which steps they match, and with what. Cucumber matches each
 * step with every definition, and with the one that fits three times, in every run anew: an eighth
 * of the processor time of a suite.
 */
export function indexSteps(library: ISupportCodeLibrary): ISupportCodeLibrary {
  const { stepDefinitions } = library as unknown as { stepDefinitions: StepDefinition[] }
  const known = new Map<string, ReadonlyMap<StepDefinition, unknown>>()
  const searchers = stepDefinitions.map(searcherOf)
  for (const definition of stepDefinitions) {
    definition.expression.match = text => find(text).get(definition) ?? null
    definition.matchesStepName = text => find(text).has(definition)
  }
  return library

  function find(text: string): ReadonlyMap<StepDefinition, unknown> {
    const matches = known.get(text) ?? new Map(searchers.flatMap(search => search(text)))
    known.set(text, matches)
    return matches
  }
}

/**
 * Arguments of a match are made into values anew each time, so that no scenario has another's. Where
 * each of them stands is only asked of the definition that fits, as it takes much longer to tell.
 */
function searcherOf(definition: StepDefinition) {
  const { expression } = definition
  const match = expression.match.bind(expression)
  return (text: string): [StepDefinition, unknown][] => {
    const found = expression.regexp.test(text) ? match(text) : null
    return found ? [[definition, found]] : []
  }
}
