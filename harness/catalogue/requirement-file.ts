import { isMap, isSeq, type Node, type YAMLMap } from 'yaml'
import type { Suite } from '../verdict/result.js'
import { suggestion } from './near-ids.js'
import type { Problem } from './problem.js'
import type { Exclusion, Library, Requirement } from './requirement.js'
import { misfits, type Shape } from './shape.js'
import { readYaml, type YamlText } from './yaml-text.js'

/** A YAML file beside a feature. */
export interface RequirementFile {
  readonly file: string
  readonly suite: Suite
  readonly topic: string
  readonly text: string
}

/** What files say, and what is wrong with them. */
export interface Reading extends Library {
  readonly problems: readonly Problem[]
}

const requirementShape = {
  id: { holds: 'text' },
  title: { holds: 'text' },
  source: { holds: 'text' },
  level: { holds: ['must', 'should', 'may'] },
  profile: { holds: ['strict'], optional: true },
  covers: { holds: 'texts', optional: true },
  withdrawn: { holds: 'text', optional: true },
  why: { holds: 'text', optional: true },
  example: { holds: 'exchange', optional: true },
  counterexample: { holds: 'exchange', optional: true },
  mistake: { holds: 'text', optional: true },
  accepts: { holds: 'text', optional: true }
} as const satisfies Shape

const exclusionShape = {
  excluded: { holds: 'text' },
  covers: { holds: 'texts', optional: true }
} as const satisfies Shape

/** Reads one file. With `known`, what is covered has to be among these ids of the catalogue. */
export function readRequirementFile(file: RequirementFile, known?: ReadonlySet<string>): Reading {
  const yaml = readYaml(file.file, file.text)
  if (yaml.problems.length > 0) return { ...nothing, problems: yaml.problems }
  const { contents } = yaml.document
  if (!isSeq(contents)) return { ...nothing, problems: [notAList(yaml)] }
  const readings = contents.items.map(item => readItem(item as Node, file, yaml, known))
  return joinReadings(readings)
}

/** Several readings as one. */
export function joinReadings(readings: readonly Reading[]): Reading {
  return {
    requirements: readings.flatMap(({ requirements }) => requirements),
    exclusions: readings.flatMap(({ exclusions }) => exclusions),
    problems: readings.flatMap(({ problems }) => problems)
  }
}

const nothing: Reading = { requirements: [], exclusions: [], problems: [] }

function notAList(yaml: YamlText): Problem {
  const message = 'has to be a list of requirements'
  return { place: yaml.placeOf(yaml.document.contents), message }
}

function readItem(
  item: Node,
  file: RequirementFile,
  yaml: YamlText,
  known: ReadonlySet<string> | undefined
): Reading {
  const place = yaml.placeOf(item)
  if (!isMap(item)) return { ...nothing, problems: [{ place, message: 'has to be a map' }] }
  const isExclusion = item.has('excluded')
  const problems = [
    ...misfits(item, isExclusion ? exclusionShape : requirementShape, yaml),
    ...misnamed(item, file, yaml),
    ...unknownCovers(item, yaml, known)
  ]
  if (problems.length > 0) return { ...nothing, problems }
  const { suite, topic } = file
  const values = { covers: [], ...item.toJSON(), suite, topic, place }
  return isExclusion
    ? { ...nothing, exclusions: [values as Exclusion] }
    : { ...nothing, requirements: [values as Requirement] }
}

function misnamed(item: YAMLMap, { topic }: RequirementFile, yaml: YamlText): Problem[] {
  const node = item.get('id', true) as Node | undefined
  const id = String(item.get('id') ?? '')
  if (id === '' || new RegExp(`^${topic}\\.[a-z0-9]+(-[a-z0-9]+)*$`).test(id)) return []
  const message = `"${id}" has to be "${topic}." and a slug of lower-case letters, digits and hyphens`
  return [{ place: yaml.placeOf(node), message }]
}

function unknownCovers(
  item: YAMLMap,
  yaml: YamlText,
  known: ReadonlySet<string> | undefined
): Problem[] {
  const covers = item.get('covers')
  if (!known || !isSeq(covers)) return []
  return (covers.items as Node[])
    .filter(node => !known.has(String(node)))
    .map(node => ({
      place: yaml.placeOf(node),
      message: `the catalogue has no entry "${node}"${suggestion(String(node), known)}`
    }))
}
