import { extname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Undecided } from '../init/choose.js'
import type { Proposal } from '../init/propose.js'
import type { Role } from '../verdict/result.js'

/** Whose adapter is sought. */
export interface Sought {
  readonly directory: string
  readonly role: Role
}

// A submission is read in half a second; the machine may have much else to do.
const PATIENCE = 30_000

/**
 * What `h10spec init` would propose for a submission, whose files may be made to keep a reader busy
 * for ever: they are read by a thread that is ended then.
 */
export async function proposalFor(
  sought: Sought,
  patience = PATIENCE
): Promise<Proposal | Undecided> {
  const entry = join(import.meta.dirname, `proposer/main${extname(import.meta.filename)}`)
  const resourceLimits = { maxOldGenerationSizeMb: 256 }
  const reader = new Worker(entry, { workerData: sought, resourceLimits })
  const expiry = AbortSignal.timeout(patience)
  try {
    return await new Promise((resolve, reject) => {
      reader.on('message', resolve)
      reader.on('error', reject)
      expiry.addEventListener('abort', () => reject(new Error('it takes too long')))
    })
  } catch (error) {
    return { undecided: `its files cannot be read: ${(error as Error).message}`, saw: [] }
  } finally {
    await reader.terminate()
  }
}
