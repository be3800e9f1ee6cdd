import { type GradeRecord, type GradeScale, gradeScales } from '../verdict/result.js'
import { type Evidence, Violation } from './outcome.js'

type Grade<Scale extends GradeScale> = (typeof gradeScales)[Scale][number]

/** All grades of a scale down to this one. */
export function downTo<Scale extends GradeScale>(
  what: Scale,
  worst: Grade<Scale>
): readonly Grade<Scale>[] {
  const scale: readonly Grade<Scale>[] = gradeScales[what]
  return scale.slice(0, scale.indexOf(worst) + 1)
}

/**
 * What was seen, for the record, if it is as good as that. Otherwise throws a Violation with it
 * and with both sides.
 */
export function expectGrade<Scale extends GradeScale>(
  what: Scale,
  seen: Grade<Scale>,
  passes: readonly Grade<Scale>[],
  evidence: () => Evidence
): GradeRecord {
  const grade: GradeRecord = { what, seen, passes }
  if (passes.includes(seen)) return grade
  throw new Violation(evidence(), grade)
}
