import { printable } from '../../report/printable.js'
import type { Grade } from '../grade.js'
import { type PointTest, testsOf } from './tests.js'

const statuses = { passed: 'pass', failed: 'fail', neutral: 'error' } as const

/**
 * The legacy form of GitHub Classroom, as the line that a step appends to `$GITHUB_OUTPUT`:
 * `result=` and the document in base64.
 */
export function githubClassroomLine(grade: Grade): string {
  const { points, outOf, complete } = grade
  const status = complete ? (points >= outOf ? 'pass' : 'fail') : 'error'
  const tests = testsOf(grade).map(legacyTest)
  const document = { version: 1, status, max_score: outOf, tests }
  return `result=${Buffer.from(JSON.stringify(document)).toString('base64')}\n`
}

function legacyTest({ part, points, status, text }: PointTest) {
  return {
    name: printable(part.title),
    status: statuses[status],
    message: printable(text),
    test_code: part.id,
    filename: '',
    line_no: 0,
    execution_time: 0,
    score: points / 100
  }
}
