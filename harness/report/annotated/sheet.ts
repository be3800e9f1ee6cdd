import type { Requirement } from '../../catalogue/requirement.js'
import type { Suite } from '../../verdict/result.js'
import { html } from '../html/markup.js'
import type { Chapter, Page } from './book.js'
import { list, showExcluded, showRequirement } from './items.js'
import { type Shelf, stateIn, tallyOf } from './section.js'

/** An assignment sheet: its lines in the order of the suite, and the requirements of each. */
export function sheetOf(suite: Suite, shelf: Shelf): Page {
  const { requirements } = shelf.standard.library
  const own = requirements.filter(each => each.suite === suite)
  const lines = [...new Set(own.map(lineOf))]
  const chapters = lines.map((line, nth) =>
    chapterOf(
      `${suite}-${nth + 1}`,
      line,
      own.filter(each => lineOf(each) === line),
      shelf
    )
  )
  return {
    id: `assignment-${suite}`,
    title: `Assignment ${suite}`,
    about: 'Every line of the sheet, with what the suite makes of it and how the target did.',
    chapters: [...chapters, ...excluded(suite, shelf)]
  }
}

/** `POST /bar` of `Assignment httpfs, POST /bar, optional; RFC 1945 §7.2.2`. */
function lineOf({ source }: Requirement): string {
  const [, line] = /Assignment \w+, ([^;]+)/.exec(source) ?? []
  return line?.replace(/, optional$/, '') ?? 'Beyond the sheet'
}

function chapterOf(
  id: string,
  title: string,
  requirements: readonly Requirement[],
  shelf: Shelf
): Chapter {
  const items = requirements.map(each => showRequirement(each, stateIn(shelf, each)))
  const tally = tallyOf(requirements, [], shelf.states)
  const shows = requirements.map(each => each.id)
  return { id, title, depth: 1, tally, shows, content: list(items) }
}

function excluded(suite: Suite, { standard }: Shelf): readonly Chapter[] {
  const exclusions = standard.library.exclusions.filter(each => each.suite === suite)
  const items = exclusions.map(({ excluded: reason }) => showExcluded([], reason))
  if (items.length === 0) return []
  const tally = new Map([['not-tested', items.length]])
  const title = 'Not tested'
  const content = html`${list(items)}`
  return [{ id: `${suite}-not-tested`, title, depth: 1, tally, shows: [], content }]
}
