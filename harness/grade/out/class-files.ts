import type { ClassEntry } from '../grade.js'
import type { Rubric } from '../rubric.js'
import { renderClass } from './class-page.js'
import { canvasText, gradebookText } from './gradebook.js'
import { moodleText } from './moodle.js'
import { withoutHidden } from './redact.js'
import type { Files } from './student-files.js'

/**
 * The files of a class. They follow from what was graded alone: neither the order of the entries
 * nor when and where each was graded changes an octet.
 */
export function classFiles(entries: readonly ClassEntry[], rubric: Rubric): Files {
  const sorted = entries.toSorted(({ grade: a }, { grade: b }) =>
    a.submission < b.submission ? -1 : a.submission > b.submission ? 1 : 0
  )
  return new Map([
    ['index.html', renderClass(sorted, rubric)],
    ['gradebook.csv', gradebookText(sorted, rubric)],
    ['canvas.csv', canvasText(sorted, rubric)],
    ['moodle.csv', moodleText(sorted.map(({ grade }) => withoutHidden(grade)))]
  ])
}
