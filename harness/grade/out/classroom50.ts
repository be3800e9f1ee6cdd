import { jsonText } from '../../report/json-text.js'
import type { Grade } from '../grade.js'
import { type PointTest, testsOf } from './tests.js'

/** What only the platform knows, by the names of its environment variables. */
export type Environment = Readonly<Record<string, string | undefined>>

/**
 * Classroom 50's `classroom50/result/v1`. Its scores are whole numbers of which none is above its
 * maximum: they are hundredths of points, and the maximum has the bonus in it. What the platform
 * does not tell has its submission's name, or is unknown; the runner stamps what it knows better.
 */
export function classroom50Text(grade: Grade, datetime: string, environment: Environment): string {
  const { rubric, submission, points, outOf, bonus } = grade
  const told = (name: string, otherwise: string) => environment[name] || otherwise
  const commit = told('COMMIT_URL', 'unknown')
  return jsonText({
    schema: 'classroom50/result/v1',
    classroom: told('CLASSROOM', 'unknown'),
    assignment: told('ASSIGNMENT', rubric.name),
    assignment_type: told('ASSIGNMENT_TYPE', 'individual') === 'group' ? 'group' : 'individual',
    owner: told('OWNER', submission),
    submission: told('SUBMISSION_TAG', `submit/${submission}`),
    commit,
    release: told('RELEASE_URL', 'unknown'),
    review: told('REVIEW_URL', commit),
    datetime: datetime.replace(/\.\d+Z$/, 'Z'),
    score: Math.round(points * 100),
    'max-score': Math.round((outOf + bonus) * 100),
    tests: testsOf(grade).map(classroom50Test)
  })
}

function classroom50Test({ part, points, outOf, status, text }: PointTest) {
  return {
    'test-name': part.title,
    passed: status === 'passed',
    score: points,
    'max-score': outOf,
    id: part.id,
    points: part.points,
    output: text
  }
}
