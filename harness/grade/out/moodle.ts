import type { Grade, PartGrade } from '../grade.js'
import { type Cell, csvText } from './csv.js'
import { pointsOf } from './gradebook.js'
import { studentOf } from './student.js'

const head = [
  'Identifier',
  'Full name',
  'Email address',
  'Status',
  'Grade',
  'Maximum Grade',
  'Grade can be changed',
  'Last modified (submission)',
  'Last modified (grade)',
  'Feedback comments'
]

/** A grading worksheet of Moodle. The feedback is for students: the grades are what they may see. */
export function moodleText(grades: readonly Grade[]): string {
  return csvText([head, ...grades.map(rowOf)])
}

function rowOf(grade: Grade): Cell[] {
  const { submission, outOf } = grade
  const { name, moodle } = studentOf(submission)
  const identifier = moodle === undefined ? submission : `Participant ${moodle}`
  return [identifier, name, '', '', pointsOf(grade), outOf, 'Yes', '', '', feedbackOf(grade)]
}

function feedbackOf({ parts, open, unjudged }: Grade): string {
  if (unjudged) return 'not judged yet'
  const lines = parts.filter(({ kind, points }) => !isTaker(kind) || points < 0)
  const told = lines.map(({ title, points, outOf }) =>
    outOf === 0 ? `${title}: ${Math.abs(points)} taken off` : `${title}: ${points} of ${outOf}`
  )
  return [...told, ...(open > 0 ? [`open: ${open}`] : [])].join('; ')
}

function isTaker(kind: PartGrade['kind']): boolean {
  return kind === 'deduction' || kind === 'penalty'
}
