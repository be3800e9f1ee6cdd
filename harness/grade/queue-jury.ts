import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Progress } from '../suite/progress.js'
import { type Order, packJudged } from './judged.js'
import type { Case, Jury } from './jury.js'
import { answerIn, type Line, openQueue, places, queueName, type Task } from './queue.js'
import { packDirectory } from './queue-pack.js'
import { hashDirectory } from './submission-hash.js'

/** Has submissions judged by whoever takes from the queue. Throws a QueueError. */
export async function queueJury(url: URL, judge: string, sandbox: boolean): Promise<Jury> {
  const line = await openQueue(url, queueName(judge, sandbox))
  return {
    judge: case_ => judgeByQueue(case_, line),
    end: line.end
  }
}

/** How many are at work on a queue. */
export async function workersOf(url: URL, judge: string, sandbox: boolean): Promise<number> {
  const line = await openQueue(url, queueName(judge, sandbox))
  try {
    return await line.queue.getWorkersCount()
  } finally {
    await line.end()
  }
}

// In milliseconds: one who waits asks as often; to judge takes seconds.
const PAUSE = 300

// A Redis that is started again, or a cable that is put back.
const PATIENCE = 120_000

async function judgeByQueue(case_: Case, line: Line): Promise<Buffer> {
  const { order, directory, signal, onProgress } = case_
  const task: Task = { order, content: hashDirectory(directory) }
  await begin(case_, line)
  const pack = () => packDirectory(directory, dirname(directory))
  let heard = performance.now()
  for (;;) {
    signal.throwIfAborted()
    try {
      const bytes = await lookFor(task, line, pack, onProgress)
      if (bytes) return bytes
      heard = performance.now()
    } catch (error) {
      if (performance.now() - heard > PATIENCE) throw error
    }
    await sleep(PAUSE)
  }
}

/** What went wrong before is tried again, and what was asked for again is not answered from before. */
async function begin({ order, isAgain }: Case, { queue, client }: Line): Promise<void> {
  if (isAgain) await client.del(places.judged(order.key))
  const job = await queue.getJob(jobId(order))
  if (job && (await job.isFailed())) await job.remove()
}

/** What came of it, if it is there; whatever is not queued is, so nothing is ever lost. */
async function lookFor(
  task: Task,
  { queue, client }: Line,
  pack: () => Promise<string>,
  onProgress: (progress: Progress) => void
): Promise<Buffer | undefined> {
  const { order } = task
  const known = await answerIn(client, order)
  if (known) return known
  const job = await queue.getJob(jobId(order))
  if (job === undefined) return void (await submit(task, { queue, client }, pack))
  if (job.failedReason && (await job.isFailed())) {
    await job.remove()
    return packJudged(order.key, { unjudged: job.failedReason })
  }
  if (isProgress(job.progress)) onProgress(job.progress)
  return undefined
}

/** A job is known by its key: to add it a second time changes nothing. */
async function submit(
  { order, content }: Task,
  { queue, client }: Pick<Line, 'queue' | 'client'>,
  pack: () => Promise<string>
): Promise<void> {
  await client.set(places.content(content), await pack(), { EX: places.expiry })
  const keeping = { removeOnComplete: true, removeOnFail: { age: places.expiry } }
  await queue.add('judge', { order, content }, { jobId: jobId(order), ...keeping })
}

function jobId({ key }: Order): string {
  return `judge-${key}`
}

function isProgress(progress: unknown): progress is Progress {
  return typeof progress === 'object' && progress !== null && 'done' in progress
}
