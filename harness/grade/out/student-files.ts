import { renderHtmlWith } from '../../report/html.js'
import { renderJson } from '../../report/json.js'
import { jsonText } from '../../report/json-text.js'
import { renderPcapng } from '../../report/pcapng.js'
import type { Grade, Outcome } from '../grade.js'
import type { Rubric } from '../rubric.js'
import { classroom50Text, type Environment } from './classroom50.js'
import { folderOf } from './folder.js'
import { githubClassroomLine } from './github-classroom.js'
import { showGrade } from './grade-section.js'
import { gradeStyle } from './grade-style.js'
import { gradescopeText } from './gradescope.js'
import { renderFailure } from './page.js'
import { disclose, hidesAnything } from './redact.js'

/** Files by their path in the output directory. */
export type Files = ReadonlyMap<string, string | Uint8Array>

/**
 * All files of one submission. Those in `students/` may be given to its author; where the rubric
 * hides something, the whole report is in `teacher/` besides.
 */
export function studentFiles(
  grade: Grade,
  outcome: Outcome,
  rubric: Rubric,
  environment: Environment = {}
): Files {
  const { submission } = grade
  const shown = disclose(grade, outcome, rubric)
  const when = 'run' in outcome ? outcome.run.started : '1970-01-01T00:00:00Z'
  const own = {
    ...pagesOf(shown.grade, shown.outcome, rubric),
    'grade.json': jsonText(shown.grade),
    'results.json': gradescopeText(shown.grade),
    'classroom50.json': classroom50Text(shown.grade, when, environment),
    'github-classroom.txt': githubClassroomLine(shown.grade)
  }
  const whole = hidesAnything(rubric)
    ? { ...pagesOf(grade, outcome, rubric), 'grade.json': jsonText(grade) }
    : {}
  return new Map([...below('students', submission, own), ...below('teacher', submission, whole)])
}

function pagesOf(grade: Grade, outcome: Outcome, rubric: Rubric) {
  const section = showGrade(grade, rubric)
  if (!('run' in outcome)) {
    return { 'report.html': renderFailure(grade.submission, outcome, section) }
  }
  const { run } = outcome
  return {
    'report.html': renderHtmlWith(run, { lead: section, style: gradeStyle }),
    'result.json': renderJson(run),
    'capture.pcapng': renderPcapng(run)
  }
}

function below(
  folder: string,
  submission: string,
  files: Readonly<Record<string, string | Uint8Array>>
): [string, string | Uint8Array][] {
  return Object.entries(files).map(([name, content]) => [
    `${folder}/${folderOf(submission)}/${name}`,
    content
  ])
}
