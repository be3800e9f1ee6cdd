import { randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Grading } from '../grade/batch.js'
import { type Brief, digest } from '../grade/brief.js'
import { judgeHash, writerHash } from '../grade/code-hash.js'
import { classFiles } from '../grade/out/class-files.js'
import type { Environment } from '../grade/out/classroom50.js'
import { studentFiles } from '../grade/out/student-files.js'
import type { Rubric } from '../grade/rubric.js'
import { loadRubric } from '../grade/rubric-file.js'
import { requirementsOf, roleOf } from '../grade/rubric-reach.js'
import { classEntry, gradeOf } from '../grade/score.js'
import type { Store } from '../grade/store.js'
import type { AdapterDocument } from '../target/adapter.js'
import { readAdapter } from '../target/adapter-file.js'
import type { GradeOptions } from './grade-class.js'
import { predict } from './prediction.js'
import type { Session } from './session.js'
import { UsageError } from './usage-error.js'

/** Throws a UsageError that says where the rubric is wrong. */
export function rubricOf(file: string): Rubric {
  const rubric = usable(() => loadRubric(file), file)
  if (roleOf(rubric) === undefined) {
    throw new UsageError(`${file}: "suites" names both servers and clients; make two rubrics of it`)
  }
  return rubric
}

/** How all submissions are judged. Throws a UsageError or an AdapterError. */
export function briefOf(
  rubric: Rubric,
  options: GradeOptions,
  store: Store,
  { root }: Session
): Brief {
  const { seed, patience, bound, unsafe = false, adapter: file } = options
  const requirements = requirementsOf(rubric)
  const judged = rubric.library.filter(({ id }) => requirements.includes(id))
  const manner = { requirements: judged, segmentation: false, ...(patience && { patience }) }
  return {
    role: roleOf(rubric) ?? 'server',
    suites: rubric.suites,
    requirements,
    ...(file !== undefined && { course: courseOf(file, rubric) }),
    seed: store.seed(seed, () => randomInt(2 ** 31)),
    ...(patience !== undefined && { patience }),
    sandbox: !unsafe,
    judge: judgeHash(root),
    boundOf: adapter => bound ?? predict({ ...manner, adapter }).bound
  }
}

/** How grades are made. What a platform tells goes into the files that it reads. */
export function gradingOf(rubric: Rubric, told: Environment): Grading {
  return {
    hash: digest([writerHash(), rubric, told]),
    grade: (name, outcome) => {
      const grade = gradeOf(name, rubric, outcome)
      const files = studentFiles(grade, outcome, rubric, told)
      return { entry: classEntry(grade, outcome), files }
    },
    books: entries => classFiles(entries, rubric)
  }
}

// The words of Classroom 50 for a class, and for one submission of it.
const SHARED = ['CLASSROOM', 'ASSIGNMENT', 'ASSIGNMENT_TYPE']
const SINGLE = ['OWNER', 'SUBMISSION_TAG', 'COMMIT_URL', 'RELEASE_URL', 'REVIEW_URL']

/** What a platform tells by its environment: of many submissions, nothing that is true of one. */
export function toldOf(environment: Environment, submissions: number): Environment {
  const names = submissions === 1 ? [...SHARED, ...SINGLE] : SHARED
  return Object.fromEntries(names.map(name => [name, environment[name]]))
}

/** SHA-256 of what a rubric counts, and by what; what is known of the requirements is none of it. */
export function rubricHash({ library: _, ...rubric }: Rubric): string {
  return digest(rubric)
}

/** How every submission of the course is started. Throws a UsageError or an AdapterError. */
export function courseOf(file: string, rubric: Rubric): AdapterDocument {
  const text = usable(() => readFileSync(file, 'utf8'), file)
  const document = readAdapter(text, file)
  if (document.role !== roleOf(rubric)) {
    throw new UsageError(`${file} starts a ${document.role}, and ${rubric.name} judges none`)
  }
  if (document.role === 'server' && document.url !== undefined) {
    throw new UsageError(`${file} names a URL; submissions are started, each by itself`)
  }
  return document
}

/** What is wrong with a file of the user's is the user's to mend. */
function usable<Value>(read: () => Value, file: string): Value {
  try {
    return read()
  } catch (error) {
    const { name, message } = error as Error
    if (name === 'CatalogueError') throw new UsageError(message)
    if ('syscall' in (error as Error)) throw new UsageError(`${file} cannot be read: ${message}`)
    throw error
  }
}
