import { type GradeRecord, gradeScales, type Run } from '../verdict/result.js'
import { gradeText } from './grade-text.js'

/**
 * What passed and could have been done better, or in another form, in lines with how often it was
 * seen: a verdict alone would not tell which.
 */
export function gradeList({
  requirements
}: Run): readonly (readonly [text: string, times: number])[] {
  const passed = requirements.flatMap(({ scenarios }) => scenarios).filter(({ holds }) => holds)
  const grades = passed.flatMap(({ grades = [] }) => grades).filter(isWorthALine)
  const texts = grades.map(({ what, seen }) => gradeText({ what, seen, passes: [] }))
  return [...new Set(texts)].map(text => [text, texts.filter(each => each === text).length])
}

/** The best of its kind needs none; the forms of a listing are as good as each other. */
function isWorthALine({ what, seen, passes }: GradeRecord): boolean {
  const isAsked = passes.some(each => each === seen)
  return isAsked && (what === 'listing' || seen !== gradeScales[what][0])
}
