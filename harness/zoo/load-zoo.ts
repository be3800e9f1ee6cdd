import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Problem } from '../catalogue/problem.js'
import type { Requirement } from '../catalogue/requirement.js'
import { suiteNames } from '../catalogue/suites.js'
import type { Suite } from '../verdict/result.js'
import type { Mutant } from './mutant.js'
import { joinReadings, type MutantFile, type Reading, readMutantFile } from './mutant-file.js'
import { staleReasons } from './stale.js'

/** Every mutant below `root`, which is the project's root, and what is wrong with any. */
export function loadZoo(root: string, requirements: readonly Requirement[]): Reading {
  const known = {
    requirements: new Map(requirements.map(({ id, suite }) => [id, suite])),
    sources: sourcesOf(root)
  }
  const files = suiteNames.flatMap(suite => mutantFiles(root, suite))
  const readings = joinReadings(files.map(file => readMutantFile(file, known)))
  const { problems, mutants } = readings
  const more = [...namesakes(mutants), ...staleReasons(requirements, readings)]
  return { ...readings, problems: [...problems, ...more] }
}

function sourcesOf(root: string): Map<string, string> {
  const paths = readdirSync(join(root, 'reference'), { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.ts'))
    .map(path => `reference/${path}`)
    .sort()
  return new Map(paths.map(path => [path, readFileSync(join(root, path), 'utf8')]))
}

function mutantFiles(root: string, suite: Suite): MutantFile[] {
  const folder = join(root, 'fixtures/zoo', suite)
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).filter(name => name.endsWith('.yaml'))
  return names.sort().map(name => ({
    file: `fixtures/zoo/${suite}/${name}`,
    suite,
    topic: basename(name, '.yaml'),
    text: readFileSync(join(folder, name), 'utf8')
  }))
}

function namesakes(mutants: readonly Mutant[]): Problem[] {
  const first = new Map(mutants.toReversed().map(mutant => [mutant.name, mutant]))
  return mutants.flatMap(mutant => {
    const { place } = first.get(mutant.name) ?? mutant
    if (place === mutant.place) return []
    const message = `a mutant is called so already in ${place.file}:${place.line}`
    return [{ place: mutant.place, message }]
  })
}
