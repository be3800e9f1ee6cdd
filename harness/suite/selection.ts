import { suggestion } from '../catalogue/near-ids.js'
import type { Requirement } from '../catalogue/requirement.js'
import type { Suite } from '../verdict/result.js'

/** What was asked to be run is not there. */
export class SelectionError extends Error {
  override readonly name = 'SelectionError'
}

/**
 * The requirements of some suites that `only` names by id or by topic; all when it names none.
 * With `strict` those of that profile as well, and each of them by the letter of RFC 1945.
 */
export function selectRequirements(
  requirements: readonly Requirement[],
  suites: readonly Suite[],
  only: readonly string[],
  strict = false
): Requirement[] {
  return requirements
    .filter(({ suite }) => suites.includes(suite))
    .filter(each => only.length === 0 || only.some(name => isNamed(each, name)))
    .filter(({ profile }) => strict || profile === undefined)
    .map(each => (strict ? byTheLetter(each) : each))
}

/** Throws a SelectionError for the first name that is no requirement of these suites. */
export function checkNames(
  requirements: readonly Requirement[],
  suites: readonly Suite[],
  only: readonly string[],
  strict = false
): void {
  for (const name of only) {
    if (selectRequirements(requirements, suites, [name], strict).length > 0) continue
    throw new SelectionError(complaint(name, requirements, suites))
  }
}

function byTheLetter(requirement: Requirement): Requirement {
  return requirement.withdrawn === undefined ? requirement : { ...requirement, profile: 'strict' }
}

function isNamed({ id, topic }: Requirement, name: string): boolean {
  return id === name || topic === name
}

function complaint(
  name: string,
  requirements: readonly Requirement[],
  suites: readonly Suite[]
): string {
  const foreign = requirements.find(each => isNamed(each, name))
  if (foreign && suites.includes(foreign.suite)) return `"${name}" is judged under --strict alone`
  if (foreign) return `"${name}" belongs to the suite ${foreign.suite}, not to ${suites.join(', ')}`
  const known = requirements.flatMap(({ id, topic }) => [id, topic])
  return `no requirement is called "${name}"${suggestion(name, known)}`
}
