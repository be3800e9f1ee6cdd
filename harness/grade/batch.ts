import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Progress } from '../suite/progress.js'
import { type Brief, digest, prepare } from './brief.js'
import { writeIfOther } from './durable.js'
import type { ClassEntry, Outcome } from './grade.js'
import { type Cut, type Judged, type Order, suffices, unpackJudged } from './judged.js'
import type { Jury } from './jury.js'
import { folderOf } from './out/folder.js'
import type { Files } from './out/student-files.js'
import type { Store } from './store.js'
import type { Submission } from './submission.js'

/** How a grade is made of what was judged, and told. */
export interface Grading {
  /** Of the rubric, and of all that writes: another one makes other files of the same run. */
  readonly hash: string
  readonly grade: (name: string, outcome: Outcome) => { entry: ClassEntry; files: Files }
  /** What the teacher gets of all. */
  readonly books: (entries: readonly ClassEntry[]) => Files
}

/** A class that is to be graded. */
export interface Batch {
  readonly submissions: readonly Submission[]
  /** Whether a submission is to be judged; the others are only counted, if they were before. */
  readonly isAsked: (submission: Submission) => boolean
  /** Whether what was judged before is judged again. */
  readonly again: boolean
  readonly brief: Brief
  readonly grading: Grading
  readonly jury: Jury
  /** How many are judged at once. */
  readonly jobs: number
  readonly store: Store
  /** Where the files of all students go. */
  readonly out: string
  /** A directory for what is being judged. */
  readonly scratch: string
  readonly signal: AbortSignal
  readonly watch: Watch
}

/** Who wants to know how far it is. */
export interface Watch {
  readonly begun: (name: string) => void
  readonly progress: (name: string, progress: Progress) => void
  readonly settled: (settled: Settled) => void
}

/** What became of a submission. */
export interface Settled {
  readonly name: string
  /** Nothing for one that was not asked for and never judged, or that was interrupted. */
  readonly entry?: ClassEntry
  /** Why it could not be judged, where that is not its own fault. */
  readonly unjudged?: string
  /** Whether it was judged now, and not before. */
  readonly isNew: boolean
}

/** Grades all submissions, in the order of their names. What goes wrong with one ends no other. */
export async function gradeBatch(batch: Batch): Promise<readonly Settled[]> {
  const settled: Settled[] = []
  const waiting = batch.submissions.entries()
  const take = async () => {
    for (const [nth, submission] of waiting) {
      const { name } = submission
      if (batch.signal.aborted) break
      batch.watch.begun(name)
      settled[nth] = await settle(submission, nth, batch).catch(error => failed(name, batch, error))
      batch.watch.settled(settled[nth])
    }
  }
  await Promise.all(Array.from({ length: batch.jobs }, take))
  return batch.submissions.map(({ name }, nth) => settled[nth] ?? { name, isNew: false })
}

/** What nobody foresaw happened to this one; an interruption was foreseen. */
function failed(name: string, batch: Batch, error: unknown): Settled {
  if (batch.signal.aborted) return { name, isNew: false }
  const unjudged = `the judge failed: ${(error as Error).message}`
  return { ...conclude(name, { unjudged }, '', batch), unjudged, isNew: true }
}

async function settle(submission: Submission, nth: number, batch: Batch): Promise<Settled> {
  const { name } = submission
  const area = join(batch.scratch, String(nth))
  try {
    const prepared = await prepare(submission, batch.brief, area)
    if ('refusal' in prepared) {
      const { refusal: failure } = prepared
      const key = digest(failure)
      const isNew = batch.store.graded(name, digest([key, batch.grading.hash])) === undefined
      return { ...conclude(name, { failure, log: '' }, key, batch), isNew }
    }
    const { order, directory } = prepared
    const isAsked = batch.isAsked(submission)
    const known = batch.again && isAsked ? undefined : before(order, batch, isAsked)
    if (known) return known
    if (!isAsked) return { name, isNew: false }
    const judged = await judge(order, directory, batch)
    return { ...conclude(name, judged, order.key, batch), isNew: true }
  } finally {
    rmSync(area, { recursive: true, force: true, maxRetries: 3 })
  }
}

/**
 * What was done before: graded from the same, or at least judged. What a bound cut short is no more
 * than a beginning for who gives it more time; for all others it counts.
 */
function before(order: Order, batch: Batch, isAsked: boolean): Settled | undefined {
  const { name, key, bound } = order
  const { store, grading, out } = batch
  const isEnough = (known: Cut) => !isAsked || suffices(known, bound)
  const graded = store.graded(name, digest([key, grading.hash]))
  if (graded && isEnough(graded) && graded.files.every(file => existsSync(join(out, file)))) {
    return { name, entry: graded.entry, isNew: false }
  }
  const judged = store.judged(key)
  const isKnown = judged && !('unjudged' in judged) && isEnough(judged)
  return isKnown ? conclude(name, judged, key, batch) : undefined
}

async function judge(order: Order, directory: string, batch: Batch): Promise<Judged> {
  const { jury, signal, store, watch, again: isAgain } = batch
  const onProgress = (progress: Progress) => watch.progress(order.name, progress)
  const bytes = await jury.judge({ order, directory, isAgain, signal, onProgress })
  const judged = unpackJudged(order.key, bytes)
  if (judged === undefined) return { unjudged: 'what came of it cannot be read' }
  if (!('unjudged' in judged)) store.keepJudged(order.key, bytes)
  return judged
}

/** Grades what was judged, and writes what the student gets. */
function conclude(name: string, judged: Judged, key: string, batch: Batch): Settled {
  const { grading, store, out } = batch
  const { entry, files } = grading.grade(name, judged)
  const all = new Map(files)
  if ('log' in judged && judged.log !== '') {
    all.set(`students/${folderOf(name)}/build.log`, Buffer.from(judged.log, 'latin1'))
  }
  for (const [file, content] of all) writeIfOther(join(out, file), content)
  const stale = store.filesOf(name).filter(file => !all.has(file))
  for (const file of stale) rmSync(join(out, file), { force: true })
  // What could not be judged is not remembered as graded, so that the next call tries it again.
  const from = 'unjudged' in judged ? '' : digest([key, grading.hash])
  const cut = 'cut' in judged && { cut: judged.cut }
  store.keepGraded(name, { from, entry, files: [...all.keys()], ...cut })
  return { name, entry, isNew: false, ...('unjudged' in judged && { unjudged: judged.unjudged }) }
}
