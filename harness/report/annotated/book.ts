import type { Requirement } from '../../catalogue/requirement.js'
import type { Section } from '../../catalogue/sections.js'
import { sectionLabel } from '../../catalogue/sections.js'
import type { Standard } from '../../catalogue/standard.js'
import type { Run } from '../../verdict/result.js'
import { html, type Markup } from '../html/markup.js'
import { sectionUrl } from '../section-url.js'
import { list, showRequirement } from './items.js'
import { type Shelf, sectionOf, tallyOf } from './section.js'
import { sheetOf } from './sheet.js'
import { statesOf } from './state.js'

/** RFC 1945, or an assignment sheet. */
export interface Page {
  readonly id: string
  readonly title: string
  readonly about: string
  readonly chapters: readonly Chapter[]
}

/** A section of it with what is required there. */
export interface Chapter {
  readonly id: string
  /** In the table of contents, and above the content. */
  readonly title: string
  /** From 1. */
  readonly depth: number
  /** How many of its requirements came out how. */
  readonly tally: ReadonlyMap<string, number>
  /** The ids of the requirements that it shows. */
  readonly shows: readonly string[]
  /** Where the text itself can be read. */
  readonly url?: string
  readonly content: Markup
}

/** All pages: the standard, what practice has taught, both assignments, and what is left. */
export function bookOf(run: Run, standard: Standard): readonly Page[] {
  const { sections, library } = standard
  const states = statesOf(run, library.requirements)
  const shelf = { standard, states, role: run.target.role }
  return [
    rfc(sections.standard, shelf),
    practice(sections.practice, shelf),
    sheetOf('httpfs', shelf),
    sheetOf('httpc', shelf),
    ...foreign(run, library.requirements)
  ]
}

function rfc(sections: readonly Section[], shelf: Shelf): Page {
  const about =
    'Every section of the standard, with what the suites make of it and how the target did. What no scenario can see stands there with the reason.'
  const chapters = sections.map(section => {
    const depth = section.number.split('.').length
    const url = sectionUrl('1945', section.number)
    return { ...chapterOf(section, depth, `${sectionLabel(section)} ${section.title}`, shelf), url }
  })
  return { id: 'rfc1945', title: 'RFC 1945', about, chapters }
}

function practice(topics: readonly Section[], shelf: Shelf): Page {
  const about = 'What later standards and attacks have taught.'
  const chapters = topics.map(topic => chapterOf(topic, 1, topic.title, shelf))
  return { id: 'practice', title: 'From practice', about, chapters }
}

function chapterOf(section: Section, depth: number, title: string, shelf: Shelf): Chapter {
  const id = `section-${section.number}`
  return { id, title, depth, ...sectionOf(section, shelf) }
}

/** Of another version of the suite, or of another suite altogether: the verdict counts all the same. */
function foreign(run: Run, requirements: readonly Requirement[]): readonly Page[] {
  const known = new Set(requirements.map(({ id }) => id))
  const others = run.requirements
    .filter(({ id }) => !known.has(id))
    .map(result => ({ ...result, covers: [], place: { file: '', line: 1, column: 1 } }))
  if (others.length === 0) return []
  const states = statesOf(run, others)
  const items = others.map(each => showRequirement(each, states.get(each.id) ?? never))
  const chapter = {
    id: 'elsewhere-all',
    title: 'Requirements',
    depth: 1,
    tally: tallyOf(others, [], states),
    shows: others.map(({ id }) => id),
    content: html`${list(items)}`
  }
  const about = 'Requirements of the run that this version of h10spec does not know.'
  return [{ id: 'elsewhere', title: 'Elsewhere', about, chapters: [chapter] }]
}

const never = { verdict: 'not-run', because: '' } as const
