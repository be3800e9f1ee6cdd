import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Suite } from '../verdict/result.js'
import { type Compiled, compiledKey, loadCompiled } from './compiled.js'
import { CatalogueError, type Problem } from './problem.js'
import type { Library, Requirement } from './requirement.js'
import {
  joinReadings,
  type Reading,
  type RequirementFile,
  readRequirementFile
} from './requirement-file.js'
import { suiteNames } from './suites.js'

/**
 * Every requirement and every exclusion of `suites` below `root`, which is the project's root.
 * With `known`, what they cover has to be among these ids of the catalogue.
 * Throws a CatalogueError that names each problem with file, line and column.
 */
export function loadRequirements(
  root: string,
  known?: ReadonlySet<string>,
  suites: readonly Suite[] = suiteNames
): Library {
  const files = suiteNames
    .filter(name => suites.includes(name))
    .flatMap(suite => requirementFiles(root, suite))
  // Only a reading that compares with the catalogue has to look at the text.
  const compiled = known ? {} : loadCompiled(root)
  const { problems: misread, ...library } = joinReadings(
    files.map(file => recall(file, compiled) ?? readRequirementFile(file, known))
  )
  const problems = [...misread, ...duplicates(library.requirements)]
  if (problems.length > 0) throw new CatalogueError(problems)
  return library
}

/** What the build writes: every file that can be read, by its key. */
export function compileRequirements(root: string): Compiled {
  const readings = suiteNames
    .flatMap(suite => requirementFiles(root, suite))
    .map(file => ({ key: compiledKey(file), ...readRequirementFile(file) }))
    .filter(({ problems }) => problems.length === 0)
  return Object.fromEntries(
    readings.map(({ key, requirements, exclusions }) => [key, { requirements, exclusions }])
  )
}

function recall(file: RequirementFile, compiled: Compiled): Reading | undefined {
  const library = compiled[compiledKey(file)]
  return library && { ...library, problems: [] }
}

function requirementFiles(root: string, suite: Suite): RequirementFile[] {
  const folder = join(root, 'features', suite)
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).filter(name => name.endsWith('.yaml'))
  return names.sort().map(name => ({
    file: `features/${suite}/${name}`,
    suite,
    topic: basename(name, '.yaml'),
    text: readFileSync(join(folder, name), 'utf8')
  }))
}

function duplicates(requirements: readonly Requirement[]): Problem[] {
  const first = new Map(requirements.toReversed().map(requirement => [requirement.id, requirement]))
  return requirements.flatMap(requirement => {
    const { place } = first.get(requirement.id) ?? requirement
    if (place === requirement.place) return []
    const message = `"${requirement.id}" stands already in ${place.file}:${place.line}`
    return [{ place: requirement.place, message }]
  })
}
