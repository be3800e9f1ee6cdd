import { statSync } from 'node:fs'
import { join } from 'node:path'
import { type Batch, gradeBatch, type Settled, type Watch } from '../grade/batch.js'
import { ClaimError } from '../grade/claim.js'
import { writeIfOther } from '../grade/durable.js'
import type { Rubric } from '../grade/rubric.js'
import { Store } from '../grade/store.js'
import { type Found, findSubmissions, SubmissionError } from '../grade/submission.js'
import { oneLine } from '../report/printable.js'
import { advice } from '../target/nearest.js'
import { Scratch } from '../target/scratch.js'
import { BatchLine } from './batch-line.js'
import { juryFor } from './grade-jury.js'
import { briefOf, gradingOf, rubricHash, rubricOf, toldOf } from './grade-plan.js'
import type { Session } from './session.js'
import { UsageError } from './usage-error.js'

/** The options of `h10spec grade`. */
export interface GradeOptions {
  readonly rubric: string
  readonly out: string
  readonly adapter?: string
  readonly jobs?: number
  readonly only: readonly string[]
  readonly again?: boolean
  readonly seed?: number
  /** In milliseconds. */
  readonly patience?: number
  /** How long one may take, in seconds. */
  readonly bound?: number
  readonly unsafe?: boolean
  /** Of the Redis, where others are to judge. */
  readonly queue?: URL
}

/** Grades every submission in a directory, and tells of each as it is done. */
export async function gradeClass(
  directory: string,
  options: GradeOptions,
  session: Session
): Promise<void> {
  const rubric = rubricOf(options.rubric)
  const { submissions } = found(directory, options, session)
  const store = new Store(join(options.out, '.h10spec'))
  const scratch = new Scratch()
  try {
    const release = usable(() => store.claim(scratch.path))
    const work = { rubric, submissions, store, scratch: scratch.path }
    await gradeAll(work, options, session).finally(release)
  } finally {
    scratch.remove()
  }
}

interface Work extends Pick<Batch, 'submissions' | 'store' | 'scratch'> {
  readonly rubric: Rubric
}

async function gradeAll(work: Work, options: GradeOptions, session: Session): Promise<void> {
  const { rubric, submissions, store, scratch } = work
  const { only, again = false, out } = options
  const line = new BatchLine(session.terminal, submissions.length)
  const court = await juryFor(options, scratch, session)
  try {
    const batch: Batch = {
      submissions,
      isAsked: ({ name }) => only.length === 0 || only.includes(name),
      again,
      brief: briefOf(rubric, options, store, session),
      grading: gradingOf(rubric, toldOf(session.environment, submissions.length)),
      ...court,
      store,
      out,
      scratch,
      signal: session.signal,
      watch: watchOf(line, rubric)
    }
    freeze(rubric, store, options)
    const settled = await gradeBatch(batch)
    line.clear()
    conclude(settled, batch, rubric, session)
  } finally {
    await court.jury.end()
  }
}

/** Grades of one version are by one rubric, so that they can be compared, and appealed against. */
function freeze(rubric: Rubric, store: Store, { rubric: file, out }: GradeOptions): void {
  if (store.freeze(rubric, rubricHash(rubric))) return
  const { name, version } = rubric
  throw new UsageError(
    `${file} is not the rubric by which ${out} was graded as ${name}, version "${version}": give it another version`
  )
}

function found(directory: string, { only, out }: GradeOptions, { terminal }: Session): Found {
  if (!statSync(directory, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`${directory} is no directory`)
  }
  if (statSync(out, { throwIfNoEntry: false })?.isFile()) throw new UsageError(`${out} is a file`)
  const all = usable(() => findSubmissions(directory, out))
  const names = all.submissions.map(({ name }) => name)
  if (names.length === 0) {
    throw new UsageError(`${directory} holds no submissions: neither directories nor archives`)
  }
  const unknown = only.find(name => !names.includes(name))
  if (unknown !== undefined) {
    throw new UsageError(`no submission is called "${unknown}"; ${advice(unknown, names)}`)
  }
  const ignored = all.ignored.map(oneLine).join(', ')
  if (ignored !== '')
    terminal.warn(`Neither a directory nor an archive, and left out: ${ignored}\n`)
  return all
}

/** What the user has to settle is told as such. */
function usable<Value>(attempt: () => Value): Value {
  try {
    return attempt()
  } catch (error) {
    const isForUser = error instanceof SubmissionError || error instanceof ClaimError
    throw isForUser ? new UsageError(error.message) : error
  }
}

function watchOf(line: BatchLine, rubric: Rubric): Watch {
  return {
    begun: name => line.begun(name),
    progress: (name, progress) => line.progress(name, progress),
    settled: settled => {
      line.settled(settled.name, settled.isNew)
      const text = settledText(settled)
      if (text !== undefined) line.write(text)
    }
  }

  function settledText({ name, entry, unjudged, isNew }: Settled): string | undefined {
    if (unjudged !== undefined) return `${oneLine(name)}: not judged: ${oneLine(unjudged)}`
    if (!isNew || entry === undefined) return undefined
    const { points, outOf, attention } = entry.grade
    const look = attention.length > 0 ? `, needs a look: ${attention.map(oneLine).join('; ')}` : ''
    return `${oneLine(name)}: ${points} of ${outOf} points${look} (${rubric.name})`
  }
}

/** The books of the class are written once all is done: half of them would be taken for all. */
function conclude(
  settled: readonly Settled[],
  batch: Batch,
  rubric: Rubric,
  session: Session
): void {
  const { terminal, signal } = session
  const entries = settled.flatMap(({ entry }) => entry ?? [])
  const unjudged = settled.filter(each => each.unjudged !== undefined)
  const count = `${entries.length - unjudged.length} of ${settled.length} submissions are graded`
  if (signal.aborted) {
    terminal.warn(`h10spec: ${count}; the same command goes on from here\n`)
    session.status = 3
    return
  }
  for (const [file, content] of batch.grading.books(entries)) {
    writeIfOther(join(batch.out, file), content)
  }
  terminal.write(`${count} by ${rubric.name} ${rubric.version}: ${join(batch.out, 'index.html')}\n`)
  if (unjudged.length > 0) session.status = 3
}
