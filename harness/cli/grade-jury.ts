import type { Batch } from '../grade/batch.js'
import { localJury } from '../grade/jury.js'
import { findEntrance, isInOwnNetwork } from '../target/namespace.js'
import type { GradeOptions } from './grade-class.js'
import type { Session } from './session.js'

/** Who judges the submissions of a batch, and how many at once. */
export async function juryFor(
  { jobs }: GradeOptions,
  scratch: string,
  { version, terminal }: Session
): Promise<Pick<Batch, 'jury' | 'jobs'>> {
  const entrance = isInOwnNetwork() ? { refusal: 'it has one already' } : await findEntrance()
  if ('prefix' in entrance) {
    return { jury: localJury({ prefix: entrance.prefix, version, scratch }), jobs }
  }
  // Programs may insist on the same port, and there is only one of each.
  const why = `this machine lets no program have a network of its own (${entrance.refusal})`
  terminal.warn(`h10spec: ${why}: one is judged at a time, and reaches what you reach\n`)
  return { jury: localJury({ prefix: [], version, scratch }), jobs: 1 }
}
