import type { Requirement } from '../../../harness/catalogue/requirement.js'
import type { Loss } from '../../../harness/zoo/compare.js'
import type { Mutant } from '../../../harness/zoo/mutant.js'
import type { Specimen, ZooResult } from '../../../harness/zoo/result.js'

const place = { file: 'fixtures/zoo/server/paths.yaml', line: 3, column: 1 }

export function mutantOf(changes: Partial<Mutant> = {}): Mutant {
  return {
    name: 'answers nothing',
    suite: 'server',
    topic: 'paths',
    breaks: ['paths.one'],
    change: { in: 'reference/server/a.ts', replace: 'one', with: 'two' },
    place,
    ...changes
  }
}

export function specimenOf(changes: Partial<Specimen> = {}): Specimen {
  return {
    name: 'answers nothing',
    suite: 'server',
    topic: 'paths',
    place: 'fixtures/zoo/server/paths.yaml:3',
    change: { in: 'reference/server/a.ts', replace: 'one', with: 'two' },
    outcome: 'caught',
    breaks: ['paths.one'],
    broken: [lossOf('paths.one')],
    blocked: [],
    inconclusive: [],
    duration: 1.25,
    ...changes
  }
}

export function lossOf(id: string): Loss {
  return { id, place: 'features/server/paths.feature:7', because: `expected ${id}` }
}

export function requirementOf(id: string): Requirement {
  const topic = id.slice(0, id.indexOf('.'))
  const facts = { title: `Title of ${id}`, suite: 'server', level: 'must', source: 'RFC 1945 §5' }
  return { id, topic, covers: [], place, ...facts } as Requirement
}

export function resultOf(specimens: readonly Specimen[], changes: Partial<ZooResult> = {}) {
  const result: ZooResult = {
    schema: 'h10spec-zoo/v1',
    tool: { name: 'h10spec', version: '1.2.3' },
    started: '2026-01-02T03:04:05.000Z',
    duration: 12.5,
    seed: 7,
    complete: true,
    near: false,
    requirements: ['paths.one', 'paths.two'].map(requirementOf),
    specimens,
    withoutMutant: [],
    withoutSecond: [],
    ...changes
  }
  return result
}
