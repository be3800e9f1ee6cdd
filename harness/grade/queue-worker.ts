import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { type IRedisClient, type Job, Worker } from 'bullmq'
import { unpackJudged } from './judged.js'
import type { Jury } from './jury.js'
import { answerIn, asConnection, openRedis, places, queueName, type Task } from './queue.js'
import { unpackText } from './queue-pack.js'
import { hashDirectory } from './submission-hash.js'

/** Who takes submissions from a queue. */
export interface QueueWork {
  readonly url: URL
  /** Of all that decides a verdict: what others would judge otherwise is not taken. */
  readonly judge: string
  readonly sandbox: boolean
  readonly jury: Jury
  readonly jobs: number
  /** A directory to write to. */
  readonly scratch: string
  readonly signal: AbortSignal
  /** Called with one line for each submission that is done, or went wrong. */
  readonly tell: (line: string) => void
}

// A worker says every few seconds that it lives. One that does not, as it was killed or its machine
// went off, loses what it took to the others; a submission that ends each of its workers is given up.
const LIVES = { lockDuration: 15_000, stalledInterval: 5_000, maxStalledCount: 3 }

/**
 * Judges what the queue has until the signal is aborted; what is under way then comes to its end.
 * Throws a QueueError when the queue cannot be reached at first.
 */
export async function workOn(work: QueueWork): Promise<void> {
  const { url, judge, sandbox, jobs, signal, tell } = work
  const client = await openRedis(url)
  const worker = new Worker<Task>(queueName(judge, sandbox), job => perform(job, work, client), {
    connection: asConnection(client),
    concurrency: jobs,
    ...LIVES
  })
  worker.on('error', error => tell(`the queue: ${error.message}`))
  worker.on('completed', job => tell(`${job.data.order.name}: judged`))
  worker.on('failed', (job, error) => tell(`${job?.data.order.name}: ${error.message}`))
  if (!signal.aborted) await new Promise(resolve => signal.addEventListener('abort', resolve))
  await worker.close()
  client.disconnect()
}

/**
 * What came of it is there before the job is done: whoever ends in between lets it be done again.
 * What could not be judged is a job that failed, and nothing that is kept.
 */
async function perform(job: Job<Task>, work: QueueWork, client: IRedisClient): Promise<void> {
  const { order, content } = job.data
  // One who was thought dead may have done it.
  if (await answerIn(client, order)) return
  const area = join(work.scratch, `${order.key}.${job.attemptsStarted}`)
  try {
    const text = await client.get(places.content(content))
    if (text === null) throw new Error('its files are no longer in the queue')
    const directory = await unpackText(text, area)
    if (hashDirectory(directory) !== content) throw new Error('its files are not what was sent')
    const bytes = await judge(job, directory, work)
    const why = whyUnjudged(order.key, bytes)
    if (why !== undefined) throw new Error(why)
    await client.set(places.judged(order.key), bytes.toString('base64'), { EX: places.expiry })
  } finally {
    rmSync(area, { recursive: true, force: true, maxRetries: 3 })
  }
}

function whyUnjudged(key: string, bytes: Buffer): string | undefined {
  const judged = unpackJudged(key, bytes) ?? { unjudged: 'what came of it cannot be read' }
  return 'unjudged' in judged ? judged.unjudged : undefined
}

// In milliseconds: to tell of every scenario would be a message each.
const SELDOM = 1000

/** It goes on when the worker is told to end, and the judge with it when the worker is killed. */
function judge(job: Job<Task>, directory: string, { jury }: QueueWork): Promise<Buffer> {
  let told = 0
  return jury.judge({
    order: job.data.order,
    directory,
    isAgain: false,
    signal: new AbortController().signal,
    onProgress: progress => {
      if (performance.now() - told < SELDOM) return
      told = performance.now()
      job.updateProgress({ ...progress }).catch(() => {})
    }
  })
}
