import { isMap, isSeq, type Node, type YAMLMap } from 'yaml'
import { suggestion } from '../catalogue/near-ids.js'
import type { Problem } from '../catalogue/problem.js'
import { misfits, type Shape } from '../catalogue/shape.js'
import { suites } from '../catalogue/suites.js'
import { readYaml, type YamlText } from '../catalogue/yaml-text.js'
import type { Suite } from '../verdict/result.js'
import { misfit } from './edit.js'
import { wrongFilter } from './filter-form.js'
import { type Draw, type Exemption, isEdit, type Mutant, type Single, type Zoo } from './mutant.js'

/** A file below `fixtures/zoo`. */
export interface MutantFile {
  readonly file: string
  readonly suite: Suite
  readonly topic: string
  readonly text: string
}

/** What a mutant may refer to. */
export interface Known {
  /** Every requirement's id with the suite it belongs to. */
  readonly requirements: ReadonlyMap<string, Suite>
  /** The sources of the reference, by their path from the project's root. */
  readonly sources: ReadonlyMap<string, string>
}

/** What files say, and what is wrong with them. */
export interface Reading extends Zoo {
  readonly problems: readonly Problem[]
}

const factsShape = {
  name: { holds: 'text' },
  breaks: { holds: 'texts' },
  kind: { holds: 'text', optional: true }
} as const satisfies Shape

const editShape = {
  ...factsShape,
  in: { holds: 'text' },
  replace: { holds: 'text' },
  with: { holds: 'any text' }
} as const satisfies Shape

const filterShape = { ...factsShape, filter: { holds: 'map' } } as const satisfies Shape

const exemptionShape = {
  excluded: { holds: 'text' },
  breaks: { holds: 'texts' }
} as const satisfies Shape

const singleShape = {
  single: { holds: 'text' },
  breaks: { holds: 'texts' }
} as const satisfies Shape

const drawShape = {
  drawn: { holds: 'text' },
  breaks: { holds: 'texts' },
  beside: { holds: 'texts' }
} as const satisfies Shape

export function readMutantFile(file: MutantFile, known: Known): Reading {
  const yaml = readYaml(file.file, file.text)
  if (yaml.problems.length > 0) return { ...nothing, problems: yaml.problems }
  const { contents } = yaml.document
  if (!isSeq(contents)) {
    const problem = { place: yaml.placeOf(contents), message: 'has to be a list of mutants' }
    return { ...nothing, problems: [problem] }
  }
  return joinReadings(contents.items.map(item => readItem(item as Node, file, yaml, known)))
}

/** Several readings as one. */
export function joinReadings(readings: readonly Reading[]): Reading {
  return {
    mutants: readings.flatMap(({ mutants }) => mutants),
    exemptions: readings.flatMap(({ exemptions }) => exemptions),
    singles: readings.flatMap(({ singles }) => singles),
    draws: readings.flatMap(({ draws }) => draws),
    problems: readings.flatMap(({ problems }) => problems)
  }
}

const nothing: Reading = { mutants: [], exemptions: [], singles: [], draws: [], problems: [] }

function readItem(item: Node, file: MutantFile, yaml: YamlText, known: Known): Reading {
  const place = yaml.placeOf(item)
  if (!isMap(item)) return { ...nothing, problems: [{ place, message: 'has to be a map' }] }
  const problems = [...misfits(item, shapeOf(item), yaml), ...wrongIds(item, file, yaml, known)]
  if (problems.length > 0) return { ...nothing, problems }
  const values = item.toJSON()
  if (item.has('excluded')) return { ...nothing, exemptions: [{ ...values, place } as Exemption] }
  if (item.has('single')) return { ...nothing, singles: [{ ...values, place } as Single] }
  if (item.has('drawn')) return { ...nothing, draws: [{ ...values, place } as Draw] }
  const { name, breaks, kind, filter, in: path, replace, with: replacement } = values
  const { suite, topic } = file
  const change = filter ?? { in: path, replace, with: replacement }
  const mutant: Mutant = { name, breaks, ...(kind && { kind }), suite, topic, change, place }
  return { ...nothing, mutants: [mutant], problems: wrongChange(mutant, item, yaml, known) }
}

function shapeOf(item: YAMLMap): Shape {
  if (item.has('excluded')) return exemptionShape
  if (item.has('single')) return singleShape
  if (item.has('drawn')) return drawShape
  return item.has('filter') ? filterShape : editShape
}

/** Ids of no requirement, of one that judges the other role, and those that stand twice. */
function wrongIds(item: YAMLMap, { suite }: MutantFile, yaml: YamlText, known: Known): Problem[] {
  const list = item.get('breaks')
  const nodes = isSeq(list) ? (list.items as Node[]) : []
  const empty = isSeq(list) && nodes.length === 0
  if (empty) return [{ place: yaml.placeOf(list), message: '"breaks" names no requirement' }]
  const words = nodes.map(String)
  return nodes.flatMap((node, nth) => {
    const message = complaint(words, nth, suite, known.requirements)
    return message === undefined ? [] : [{ place: yaml.placeOf(node), message }]
  })
}

function complaint(
  words: readonly string[],
  nth: number,
  suite: Suite,
  requirements: ReadonlyMap<string, Suite>
): string | undefined {
  const word = words[nth] ?? ''
  if (words.indexOf(word) < nth) return `"${word}" stands twice`
  const own = requirements.get(word)
  if (own === undefined) {
    return `no requirement is called "${word}"${suggestion(word, requirements.keys())}`
  }
  return suites[own] === suites[suite] ? undefined : `"${word}" judges no ${suites[suite]}`
}

function wrongChange(
  { change, suite }: Mutant,
  item: YAMLMap,
  yaml: YamlText,
  { sources }: Known
): Problem[] {
  if (!isEdit(change)) return wrongFilter(suite, item.get('filter') as YAMLMap, yaml)
  const own = [...sources.keys()].filter(path => isPartOf(path, suite))
  const source = own.includes(change.in) ? sources.get(change.in) : undefined
  const key = source === undefined ? 'in' : 'replace'
  const place = yaml.placeOf(item.get(key, true) as Node | undefined)
  const message =
    source === undefined
      ? `no source of the ${suites[suite]} is called "${change.in}"${suggestion(change.in, own)}`
      : misfit(source, change)
  return message === undefined ? [] : [{ place, message }]
}

function isPartOf(path: string, suite: Suite): boolean {
  return path.startsWith(`reference/${suites[suite]}/`) || path.startsWith('reference/http/')
}
