import type { GradeRecord } from '../verdict/result.js'

const subjects = {
  stdout: 'the body was printed',
  'output file': 'the body was written to the file',
  'stored file': 'the file was stored',
  'served file': 'the file was served',
  listing: 'the names were listed'
} as const satisfies Readonly<Record<GradeRecord['what'], string>>

/** What was seen of something that can be done in steps, and what of it passes. */
export function gradeText({ what, seen, passes }: GradeRecord): string {
  const text = `${subjects[what]}: ${seen}`
  return passes.length === 0 ? text : `${text} (passes: ${passes.join(', ')})`
}
