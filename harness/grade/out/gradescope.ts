import { jsonText } from '../../report/json-text.js'
import type { Grade } from '../grade.js'
import { countOfPoints } from '../points.js'
import { type PointTest, testsOf } from './tests.js'

/** Gradescope's `results.json`. The grade is one that students may see. */
export function gradescopeText(grade: Grade): string {
  const { points, rubric, open, complete } = grade
  return jsonText({
    score: points,
    output: summaryOf(grade),
    output_format: 'text',
    test_output_format: 'text',
    test_name_format: 'text',
    visibility: 'visible',
    // A program under test may print anything.
    stdout_visibility: 'hidden',
    tests: testsOf(grade).map(gradescopeTest),
    extra_data: { schema: grade.schema, rubric, open, complete }
  })
}

/** What stands there until the end, and stays if the time runs out. */
export function unfinishedText(rubric: Grade['rubric']): string {
  return jsonText({
    score: 0,
    output:
      'The program was not judged to its end: perhaps it hangs. Staff can run the autograder again.',
    output_format: 'text',
    visibility: 'visible',
    stdout_visibility: 'hidden',
    tests: [],
    extra_data: { schema: 'h10spec-grade/v1', rubric, complete: false }
  })
}

function gradescopeTest({ part, points, outOf, status, text }: PointTest, nth: number) {
  return {
    name: part.title,
    number: String(nth + 1),
    // Points of a person are given on the platform, and what takes points has none to show.
    ...(outOf > 0 && part.kind !== 'manual' && { score: points / 100, max_score: outOf / 100 }),
    ...(status !== 'neutral' && { status }),
    output: text,
    tags: [part.kind],
    visibility: part.hidden ? 'after_published' : 'visible',
    extra_data: { id: part.id, points: part.points }
  }
}

function summaryOf(grade: Grade): string {
  const { points, outOf, bonus, open, attention, rubric } = grade
  const above = bonus > 0 ? `, and a bonus of up to ${bonus}` : ''
  return [
    `${points} of ${countOfPoints(outOf)}${above} (rubric ${rubric.name}, version ${rubric.version})`,
    ...(open > 0 ? [`open until a person decides: ${countOfPoints(open)}`] : []),
    ...attention
  ].join('\n')
}
