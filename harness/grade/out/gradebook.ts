import type { ClassEntry, Grade, PartGrade } from '../grade.js'
import { decimal } from '../points.js'
import { itemsOf, type Rubric } from '../rubric.js'
import { type Cell, csvText } from './csv.js'
import { studentOf } from './student.js'

/** `gradebook.csv`: a row for a submission, a column for a line of the rubric. For the teacher. */
export function gradebookText(entries: readonly ClassEntry[], rubric: Rubric): string {
  const head = [
    ...['submission', 'name', 'points', 'out of', 'open', 'complete', 'look at'],
    ...itemsOf(rubric).map(item => columnOf(item, rubric))
  ]
  return csvText([head, ...entries.map(rowOf)], true)
}

/** Canvas takes it by "Import" in its gradebook. */
export function canvasText(entries: readonly ClassEntry[], rubric: Rubric): string {
  const rows = entries.map(({ grade }): Cell[] => {
    const { submission } = grade
    const { name, canvas = '' } = studentOf(submission)
    return [name, canvas, '', canvas === '' ? submission : '', '', pointsOf(grade)]
  })
  return csvText([
    ['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section', rubric.title],
    ['    Points Possible', '', '', '', '', decimal(rubric.outOf)],
    ...rows
  ])
}

function rowOf({ grade }: ClassEntry): Cell[] {
  const { submission, outOf, open, complete, attention, parts, unjudged } = grade
  return [
    ...[submission, studentOf(submission).name, pointsOf(grade), outOf, open],
    ...[complete ? 'yes' : 'no', attention.join('; ')],
    // What is taken off is told as such: a number that begins with a minus looks like a formula.
    ...parts.map(({ points }) => (unjudged ? '' : Math.abs(points)))
  ]
}

/** Nothing where there is no grade yet: a 0 would be one, and an empty cell leaves things as they are. */
export function pointsOf({ points, unjudged }: Grade): Cell {
  return unjudged ? '' : points
}

function columnOf({ id, points }: Pick<PartGrade, 'id' | 'points'>, rubric: Rubric): string {
  const takers = [...rubric.deductions, ...rubric.penalties]
  const isTaker = takers.some(each => each.id === id)
  return isTaker ? `${id} (taken off)` : `${id} (${decimal(points)})`
}
