import { suggestion } from '../catalogue/near-ids.js'
import type { Requirement } from '../catalogue/requirement.js'
import type { Suite } from '../verdict/result.js'
import type { Naming } from './rubric-document.js'

/** What the names of a rubric are looked up in. */
export interface Names {
  readonly suites: readonly Suite[]
  /** Of all suites and profiles. */
  readonly library: readonly Requirement[]
}

/** The ids that a line of a rubric means, each once. */
export function namedIds({ requirements = [], ...naming }: Naming, names: Names): string[] {
  const { topics = [], levels = ['must'] } = naming
  const ofTopics = topics
    .flatMap(topic => requirementsOf(topic, names))
    .filter(({ level }) => levels.includes(level))
  return [...new Set([...requirements, ...ofTopics.map(({ id }) => id)])]
}

/** What is wrong with the id of a requirement; undefined when nothing is. */
export function idFault(id: string, { library, suites }: Names): string | undefined {
  const requirement = library.find(each => each.id === id)
  if (!requirement) {
    const ids = library.filter(({ suite }) => suites.includes(suite)).map(each => each.id)
    return `no requirement is called "${id}"${suggestion(id, ids)}`
  }
  if (!suites.includes(requirement.suite))
    return `"${id}" belongs to the suite ${requirement.suite}, which "suites" does not name`
  if (requirement.profile) return `"${id}" is judged under --strict alone`
  return undefined
}

/** What is wrong with a topic; undefined when nothing is. */
export function topicFault(topic: string, naming: Naming, names: Names): string | undefined {
  const found = requirementsOf(topic, names)
  const [suite, ...others] = new Set(found.map(each => each.suite))
  if (suite === undefined)
    return `no topic is called "${topic}"${suggestion(topic, topicsOf(names))}`
  if (others.length > 0)
    return `"${topic}" is a topic of several suites: ${[suite, ...others].map(each => `"${each}/${topic}"`).join(', ')}`
  const { levels = ['must'] } = naming
  if (found.some(({ level }) => levels.includes(level))) return undefined
  const present = [...new Set(found.map(({ level }) => level))].join(', ')
  return `"${topic}" has no requirement of the level ${levels.join(', ')}; "levels" may name ${present}`
}

function requirementsOf(name: string, { library, suites }: Names): Requirement[] {
  return library.filter(
    ({ suite, topic, profile }) =>
      profile === undefined &&
      suites.includes(suite) &&
      (name === topic || name === `${suite}/${topic}`)
  )
}

function topicsOf({ library, suites }: Names): string[] {
  return library.filter(({ suite }) => suites.includes(suite)).map(({ topic }) => topic)
}
