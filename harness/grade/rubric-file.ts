import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { LineCounter, parseDocument } from 'yaml'
import { CatalogueError, type Problem } from '../catalogue/problem.js'
import type { Requirement } from '../catalogue/requirement.js'
import { loadRequirements } from '../catalogue/requirements.js'
import { type Fault, locate } from '../target/fault.js'
import { packageRoot } from '../target/root.js'
import { schemaFault } from '../target/schema-fault.js'
import { hundredths } from './points.js'
import type { Item, Part, Rubric } from './rubric.js'
import type { ItemDocument, PartDocument, RubricDocument } from './rubric-document.js'
import { contradictionsIn } from './rubric-faults.js'
import { type Names, namedIds } from './rubric-names.js'

/**
 * Reads a rubric: a file, or the name of a bundled one. Throws a CatalogueError that names each
 * problem with file, line and column, or what the system throws where there is no such file.
 */
export function loadRubric(file: string): Rubric {
  const path = rubricPath(file)
  return readRubric(path, readFileSync(path, 'utf8'), loadRequirements(packageRoot()).requirements)
}

/** Where a rubric stands: the file of that name, else the bundled one, if there is any. */
export function rubricPath(file: string): string {
  const bundled = join(packageRoot(), 'fixtures', 'rubrics', `${file}.yaml`)
  return !existsSync(file) && existsSync(bundled) ? bundled : file
}

/** The rubric that a text says; `library` has the requirements of all suites. */
export function readRubric(file: string, text: string, library: readonly Requirement[]): Rubric {
  const lines = new LineCounter()
  const yaml = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  refuse(yaml.errors.map(({ message, pos: [offset] }) => problem({ message, ...at(offset) })))
  const document: unknown = yaml.toJS()
  refuse(faultsOf(document, library).map(fault => problem(locate(fault, yaml, lines))))
  return rubricOf(document as RubricDocument, library)

  function at(offset: number) {
    const { line, col } = lines.linePos(offset)
    return { line, column: col }
  }

  function problem({ message, line, column }: { message: string; line: number; column: number }) {
    return { place: { file, line, column }, message }
  }
}

function refuse(problems: readonly Problem[]): void {
  if (problems.length === 0) return
  throw new CatalogueError(
    problems.toSorted(({ place: a }, { place: b }) => a.line - b.line || a.column - b.column)
  )
}

function faultsOf(document: unknown, library: readonly Requirement[]): readonly Fault[] {
  const faults = schemaFaults(document)
  if (faults.length > 0) return faults
  const rubric = document as RubricDocument
  return contradictionsIn(rubric, { suites: rubric.suites, library })
}

function schemaFaults(document: unknown): readonly Fault[] {
  const schema = join(packageRoot(), 'fixtures', 'rubrics', 'rubric.schema.json')
  const ajv = new Ajv({ allErrors: true, verbose: true, keywords: ['patternErrorMessage'] })
  const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')))
  validate(document)
  return (validate.errors ?? []).map(error => schemaFault(error, 'the rubric'))
}

function rubricOf(document: RubricDocument, library: readonly Requirement[]): Rubric {
  const { name, title = name, version, suites, parts, bonus } = document
  const { manual = [], deductions = [], penalties = [] } = document
  const names: Names = { suites, library }
  return {
    name,
    title,
    version,
    suites,
    outOf: counted(document['out-of']),
    cap: counted(bonus?.cap ?? 0),
    parts: parts.map(part => partOf(part, names)),
    bonus: (bonus?.parts ?? []).map(part => partOf(part, names)),
    manual: manual.map(({ asks = '', ...line }) => ({ ...itemOf(line), asks })),
    deductions: deductions.map(({ most, ...line }) => ({
      ...itemOf(line),
      requirements: namedIds(line, names),
      most: counted(most ?? line.points)
    })),
    penalties: penalties.map(({ findings, most, ...line }) => ({
      ...itemOf(line),
      findings,
      most: counted(most ?? line.points)
    })),
    library: library.filter(({ suite, profile }) => suites.includes(suite) && !profile)
  }
}

function partOf(line: PartDocument, names: Names): Part {
  const { must = [], award = 'proportional', evidence = {} } = line
  return { ...itemOf(line), requirements: namedIds(line, names), must, award, evidence }
}

function itemOf({ id, title, points, hidden = false }: ItemDocument): Item {
  return { id, title, points: counted(points), hidden }
}

/** Whoever looked for contradictions knows that it is exact. */
function counted(points: number): number {
  return hundredths(points) ?? 0
}
