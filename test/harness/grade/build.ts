import { loadRequirements } from '../../../harness/catalogue/requirements.js'
import type { Rubric } from '../../../harness/grade/rubric.js'
import { readRubric } from '../../../harness/grade/rubric-file.js'
import type {
  GradeRecord,
  RequirementResult,
  Run,
  Verdict
} from '../../../harness/verdict/result.js'
import { root } from '../../support/files.js'
import { runOf, scenarioOf } from '../report/build.js'

export const { requirements: library } = loadRequirements(root)

/** A rubric that is written here; its parts begin at column 3. */
export function rubricOf(text: string): Rubric {
  return readRubric('rubric.yaml', text, library)
}

/** What a run says about a requirement of the suites: this verdict, by one scenario for each grade. */
export function resultOf(
  id: string,
  verdict: Verdict,
  grades: readonly GradeRecord[] = []
): RequirementResult {
  const requirement = library.find(each => each.id === id)
  if (!requirement) throw new Error(`there is no requirement ${id}`)
  const { title, suite, topic, level, source } = requirement
  const scenarios =
    grades.length === 0
      ? [scenarioOf(verdict)]
      : grades.map(grade => scenarioOf(verdict, { grades: [grade] }))
  return { id, title, suite, topic, level, source, verdict, scenarios }
}

/** A run of all requirements of the rubric, each with the verdict that is given for its id. */
export function runOn(
  rubric: Rubric,
  verdictOf: (id: string, nth: number) => Verdict,
  changes: Partial<Run> = {}
): Run {
  const results = rubric.library.map(({ id }, nth) => resultOf(id, verdictOf(id, nth)))
  return runOf(results, changes)
}

/** A rubric with a line of every kind. */
export const everything = `
name: everything
title: Everything that there is
version: "7"
suites: [httpc]
out-of: 10
parts:
  - { id: get, title: Get, points: 3.3, requirements: [get.request, get.whole, get.segments] }
  - { id: all, title: Header, points: 2.1, topics: [header], award: all }
  - { id: gated, title: Post, points: 1.1, requirements: [post.prints, post.target], must: [post.request] }
  - id: graded
    title: Printed
    points: 1.5
    requirements: [get.prints]
    award: graded
    evidence:
      stdout: { exact: 100, exact and a newline: 90, contained: 50, transformed: 25, absent: 0 }
  - { id: secret, title: A trap for parsers, points: 1, requirements: [url.query, url.path], hidden: true }
bonus:
  cap: 1.5
  parts:
    - { id: follow, title: Follow, points: 1, topics: [follow], levels: [may] }
    - { id: file, title: Output file, points: 0.75, requirements: [output-file.body] }
manual:
  - { id: code, title: Code, points: 1, asks: Can it be read? }
deductions:
  - { id: noise, title: Noise, points: 0.3, requirements: [get.nothing-else, get.body-only], most: 0.5 }
penalties:
  - { id: crash, title: It crashes, points: 0.4, findings: [crash, hang], most: 1 }
`
