import type { ISupportCodeLibrary } from '@cucumber/cucumber/api'

/** What cucumber's step definitions are to its runs, which its types do not tell. */
interface StepDefinition {
  readonly expression: Expression
  matchesStepName(text: string): boolean
}

interface Expression {
  readonly regexp: RegExp
  readonly treeRegexp: {
    readonly groupBuilder: { build(found: RegExpExecArray, next: () => number): unknown }
    match(text: string): unknown
  }
  match(text: string): unknown
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
  findByNode(expression)
  const match = expression.match.bind(expression)
  return (text: string): [StepDefinition, unknown][] => {
    const found = expression.regexp.test(text) ? match(text) : null
    return found ? [[definition, found]] : []
  }
}

/**
 * Cucumber takes each expression apart to find where its groups stand, which Node tells by itself:
 * a thirtieth of the processor time of a suite.
 */
function findByNode({ regexp, treeRegexp }: Expression): void {
  const telling = new RegExp(regexp.source, `${regexp.flags}d`)
  treeRegexp.match = text => {
    const found = telling.exec(text)
    let group = -1
    return found && treeRegexp.groupBuilder.build(found, () => (group += 1))
  }
}
