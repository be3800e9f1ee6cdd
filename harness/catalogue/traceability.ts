import { formProblems, problem } from './feature-form.js'
import type { FeatureFile } from './features.js'
import { suggestion } from './near-ids.js'
import type { Problem } from './problem.js'
import type { Library, Requirement } from './requirement.js'
import { nameOf, rulesOf, scenariosOf } from './rules.js'

/**
 * Where features and requirements do not answer each other: a tag without its requirement, a
 * requirement without a scenario, a topic with only one of its two files; and where a feature
 * departs from the common form.
 */
export function traceabilityProblems(
  features: readonly FeatureFile[],
  { requirements, exclusions }: Library
): Problem[] {
  return [
    ...features.flatMap(formProblems),
    ...features.flatMap(file => strayTags(file, requirements)),
    ...features.flatMap(file => emptyRules(file)),
    ...requirements.filter(({ id }) => !isTagged(id, features)).map(unseen),
    ...features.filter(file => !hasTopic(requirements, file)).map(unrequired),
    ...exclusions.filter(exclusion => !hasTopic(features, exclusion)).map(unaccompanied)
  ]
}

function strayTags(file: FeatureFile, requirements: readonly Requirement[]): Problem[] {
  const own = requirements.filter(each => isSameTopic(each, file)).map(({ id }) => id)
  if (own.length === 0) return []
  return rulesOf(file)
    .flatMap(({ tags }) => tags)
    .filter(tag => !own.includes(nameOf(tag)))
    .map(tag => {
      const message = `no requirement beside this feature is ${tag.name}`
      return problem(file, tag.location, `${message}${suggestion(nameOf(tag), own)}`)
    })
}

function emptyRules(file: FeatureFile): Problem[] {
  return rulesOf(file)
    .filter(rule => scenariosOf(rule).length === 0)
    .map(rule => problem(file, rule.location, 'a rule has no scenario'))
}

function isTagged(id: string, features: readonly FeatureFile[]): boolean {
  const rules = features.flatMap(rulesOf)
  return rules.some(({ tags }) => tags.some(tag => nameOf(tag) === id))
}

function unseen({ id, place }: Requirement): Problem {
  return { place, message: `no rule is tagged @${id}` }
}

function unrequired(file: FeatureFile): Problem {
  return problem(file, { line: 1 }, `no requirements stand beside it in ${file.topic}.yaml`)
}

function unaccompanied({ topic, place }: Library['exclusions'][number]): Problem {
  return { place, message: `no ${topic}.feature stands beside it` }
}

interface Topical {
  readonly suite: string
  readonly topic: string
}

function hasTopic(all: readonly Topical[], one: Topical): boolean {
  return all.some(each => isSameTopic(each, one))
}

function isSameTopic(one: Topical, other: Topical): boolean {
  return one.suite === other.suite && one.topic === other.topic
}
