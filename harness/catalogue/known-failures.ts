import { isMap, isSeq, type Node } from 'yaml'
import { suggestion } from './near-ids.js'
import type { Problem } from './problem.js'
import type { Place } from './requirement.js'
import { misfits, type Shape } from './shape.js'
import { readYaml } from './yaml-text.js'

/** Something that is broken and put up with: a requirement, or one scenario of it. */
export interface KnownFailure {
  readonly requirement: string
  readonly scenario?: string
  readonly reason: string
  readonly place: Place
}

const shape = {
  requirement: { holds: 'text' },
  scenario: { holds: 'text', optional: true },
  reason: { holds: 'text' }
} as const satisfies Shape

/** Reads a list of known failures; `ids` are the requirements that there are. */
export function readKnownFailures(
  file: string,
  text: string,
  ids: readonly string[]
): { readonly failures: readonly KnownFailure[]; readonly problems: readonly Problem[] } {
  const yaml = readYaml(file, text)
  if (yaml.problems.length > 0) return { failures: [], problems: yaml.problems }
  const { contents } = yaml.document
  if (!isSeq(contents)) {
    const message = 'has to be a list of known failures'
    return { failures: [], problems: [{ place: yaml.placeOf(contents), message }] }
  }
  const problems: Problem[] = []
  const failures: KnownFailure[] = []
  for (const item of contents.items as Node[]) {
    const place = yaml.placeOf(item)
    const faults = isMap(item)
      ? misfits(item, shape, yaml)
      : [{ place, message: 'has to be a map' }]
    if (faults.length === 0) failures.push({ ...item.toJSON(), place })
    problems.push(...faults)
  }
  return { failures, problems: [...problems, ...unknown(failures, ids), ...repeated(failures)] }
}

function unknown(failures: readonly KnownFailure[], ids: readonly string[]): Problem[] {
  return failures
    .filter(({ requirement }) => !ids.includes(requirement))
    .map(({ requirement, place }) => ({
      place,
      message: `no requirement is called "${requirement}"${suggestion(requirement, ids)}`
    }))
}

function repeated(failures: readonly KnownFailure[]): Problem[] {
  const keys = failures.map(({ requirement, scenario = '' }) => `${requirement}\n${scenario}`)
  return failures
    .filter((_failure, nth) => keys.indexOf(keys[nth] ?? '') !== nth)
    .map(({ requirement, place }) => ({ place, message: `"${requirement}" stands already above` }))
}
