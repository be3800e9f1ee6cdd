import { type AdapterLine, adapterText } from './adapter-text.js'
import { type Choice, choose, type Undecided, type Wish } from './choose.js'
import { clientLines } from './client-lines.js'
import { entriesOf } from './languages.js'
import type { Project } from './project.js'
import { serverLines } from './server-lines.js'

/** An adapter that is believed right, as a file with its reasons. */
export interface Proposal {
  readonly text: string
  /** What was decided, in a line. */
  readonly summary: string
}

/**
 * The adapter of a project. Pure: it follows from what was read, and nothing is run. `cwd` is where
 * the project lies, seen from where the adapter is to lie.
 */
export function propose(project: Project, wish: Wish = {}, cwd = '.'): Proposal | Undecided {
  const entries = entriesOf(project)
  const choice = choose(entries, project, wish)
  if ('undecided' in choice) return entries.length > 0 ? choice : { ...choice, saw: seen(project) }
  const { entry, role } = choice
  const text = adapterText(headOf(choice, project), linesOf(choice, project, cwd))
  return { text, summary: `${entry.source.path}: ${entry.language}, ${role}` }
}

const SCHEMA =
  'yaml-language-server: $schema=node_modules/h10spec/fixtures/targets/adapter.schema.json'

function headOf({ others }: Choice, { unseen }: Project): readonly string[] {
  const guess =
    'Written by "h10spec init" from what the files say; nothing was run. "h10spec doctor" tries it step by step.'
  const besides = others.length > 0 ? [`Other programs here: ${others.join('; ')}.`] : []
  return [SCHEMA, guess, ...besides, ...(unseen === undefined ? [] : [`Note: ${unseen}.`])]
}

function linesOf(
  { entry, role, because }: Choice,
  project: Project,
  cwd: string
): readonly AdapterLine[] {
  const { build, slow } = entry
  const suites = role === 'server' ? ['server', 'httpfs'] : ['client', 'httpc']
  const lines: AdapterLine[] = [
    { key: 'name', value: project.name },
    { key: 'role', value: role, because: [`It looks like a ${role}: ${because}.`] },
    {
      key: 'suites',
      value: suites,
      because: [
        `RFC 1945 and the assignment. For a program that was not written for the assignment: [${role}].`
      ]
    }
  ]
  if (cwd !== '.') lines.push(cwdLine(cwd))
  if (build.length > 0) lines.push(buildLine(build))
  lines.push(...(role === 'server' ? serverLines(entry, project) : clientLines(entry, project)))
  if (slow !== undefined) lines.push(slowLine(slow))
  return lines
}

function cwdLine(cwd: string): AdapterLine {
  return { key: 'cwd', value: cwd, because: ['Where it lies, seen from this file.'] }
}

function buildLine(build: readonly (readonly string[])[]): AdapterLine {
  const because = 'Runs once, here, before the first start. If it is built otherwise, change it.'
  return { key: 'build', value: build.length === 1 ? build[0] : build, because: [because] }
}

function slowLine(slow: number): AdapterLine {
  return {
    key: 'slow',
    value: slow,
    because: ['A virtual machine starts slowly: everything may take so many times longer.']
  }
}

function seen({ paths, unseen }: Project): readonly string[] {
  const some = paths.slice(0, SHOWN).join(', ')
  const files =
    paths.length === 0 ? 'no files at all' : `${some}${paths.length > SHOWN ? ', ...' : ''}`
  return [files, ...(unseen === undefined ? [] : [unseen])]
}

const SHOWN = 20
