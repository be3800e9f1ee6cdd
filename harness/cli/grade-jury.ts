import { availableParallelism } from 'node:os'
import type { Batch } from '../grade/batch.js'
import { judgeHash } from '../grade/code-hash.js'
import { processJury, whyNoSandbox } from '../grade/jury.js'
import { shownUrl } from '../grade/redis.js'
import { findEntrance, isInOwnNetwork } from '../target/namespace.js'
import { findSandboxEntrance } from '../target/sandbox-space.js'
import type { GradeOptions } from './grade-class.js'
import type { Session } from './session.js'
import { UsageError } from './usage-error.js'

type Court = Pick<Batch, 'jury' | 'jobs'>

// So many workers of so many cores have enough to do.
const QUEUED = 64

/** Who judges the submissions of a batch, and how many at once. Throws a UsageError. */
export function juryFor(options: GradeOptions, scratch: string, session: Session): Promise<Court> {
  const { queue, unsafe = false, jobs } = options
  if (queue) return byQueue(queue, { unsafe, jobs: jobs ?? QUEUED }, session)
  return localJury({ unsafe, jobs: jobs ?? availableParallelism() }, scratch, session)
}

/** How the command line wants it. */
interface Manner {
  readonly unsafe: boolean
  readonly jobs: number
}

/** The processes of this machine. Throws a UsageError where programs are not to be shut in. */
export async function localJury(
  { jobs, unsafe }: Manner,
  scratch: string,
  session: Session
): Promise<Court> {
  const { version } = session
  const room = { version, scratch }
  if (!unsafe) return { jury: processJury({ prefix: await confinedPrefix(), ...room }), jobs }
  const entrance = isInOwnNetwork() ? { refusal: 'it has one already' } : await findEntrance()
  if ('prefix' in entrance) return { jury: processJury({ prefix: entrance.prefix, ...room }), jobs }
  // Programs may insist on the same port, and there is only one of each.
  const why = `this machine lets no program have a network of its own (${entrance.refusal})`
  session.terminal.warn(`h10spec: ${why}: one is judged at a time, and reaches what you reach\n`)
  return { jury: processJury({ prefix: [], ...room }), jobs: 1 }
}

async function byQueue(url: URL, { unsafe, jobs }: Manner, session: Session): Promise<Court> {
  // Not loaded by who has no queue: it takes as long as all else.
  const { queueJury, workersOf } = await import('../grade/queue-jury.js')
  const judge = judgeHash(session.root)
  try {
    const workers = await workersOf(url, judge, !unsafe)
    if (workers === 0) session.terminal.warn(nobody(url, unsafe))
    return { jury: await queueJury(url, judge, !unsafe), jobs }
  } catch (error) {
    throw (error as Error).name === 'QueueError' ? new UsageError((error as Error).message) : error
  }
}

function nobody(url: URL, unsafe: boolean): string {
  const command = `h10spec worker --queue ${shownUrl(url)}${unsafe ? ' --unsafe' : ''}`
  return `h10spec: nobody of this version is at work for the queue yet; "${command}" would be\n`
}

/** What lets a process in where it can shut programs in. */
async function confinedPrefix(): Promise<readonly string[]> {
  const entrance = await findSandboxEntrance()
  if ('refusal' in entrance) throw noSandbox(entrance.refusal)
  const missing = await whyNoSandbox(entrance.prefix)
  if (missing !== undefined) throw noSandbox(missing)
  return entrance.prefix
}

function noSandbox(why: string): UsageError {
  return new UsageError(
    `the programs cannot be shut in on this machine (${why}). Install bubblewrap, or say --unsafe to start them as they are: they can then read and write what you can`
  )
}
