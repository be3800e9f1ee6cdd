import type { Batch } from '../grade/batch.js'
import { localJury, whyNoSandbox } from '../grade/jury.js'
import { findEntrance, isInOwnNetwork } from '../target/namespace.js'
import { findSandboxEntrance } from '../target/sandbox-space.js'
import type { GradeOptions } from './grade-class.js'
import type { Session } from './session.js'
import { UsageError } from './usage-error.js'

/** Who judges the submissions of a batch, and how many at once. Throws a UsageError. */
export async function juryFor(
  { jobs, unsafe = false }: Pick<GradeOptions, 'jobs' | 'unsafe'>,
  scratch: string,
  session: Session
): Promise<Pick<Batch, 'jury' | 'jobs'>> {
  const { version } = session
  if (!unsafe)
    return { jury: localJury({ prefix: await confinedPrefix(), version, scratch }), jobs }
  const entrance = isInOwnNetwork() ? { refusal: 'it has one already' } : await findEntrance()
  if ('prefix' in entrance) {
    return { jury: localJury({ prefix: entrance.prefix, version, scratch }), jobs }
  }
  // Programs may insist on the same port, and there is only one of each.
  const why = `this machine lets no program have a network of its own (${entrance.refusal})`
  session.terminal.warn(`h10spec: ${why}: one is judged at a time, and reaches what you reach\n`)
  return { jury: localJury({ prefix: [], version, scratch }), jobs: 1 }
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
