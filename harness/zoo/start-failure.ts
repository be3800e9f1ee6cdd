import type { Adapter, ClientAdapter, ServerAdapter } from '../target/adapter.js'
import { ClientTarget } from '../target/client-target.js'
import { ServerTarget } from '../target/server-target.js'
import { StartFailure } from '../target/start-failure.js'

// Until a server listens or a client has ended; alone on a slow core the reference takes 0.3 s.
const START = 10_000

// In characters: where a program of Node died, and of what.
const TAIL = 1000

/** Why a program of which nothing held did not even start; undefined where it did. */
export function startFailure(adapter: Adapter, seed: number): Promise<string | undefined> {
  return adapter.role === 'client' ? clientFailure(adapter) : serverFailure(adapter, seed)
}

/** Asked for its help a client needs nobody else. */
async function clientFailure(adapter: ClientAdapter): Promise<string | undefined> {
  const target = new ClientTarget(adapter)
  try {
    const { exitCode, stderr } = await target.invoke({ method: 'GET', url: '', help: '' }, START)
    if (exitCode === 0 || exitCode === null) return undefined
    const output = stderr.toString('latin1').trim().slice(-TAIL)
    return new StartFailure(`it ended with exit code ${exitCode}`, output).message
  } finally {
    await target.stop()
  }
}

async function serverFailure(adapter: ServerAdapter, seed: number): Promise<string | undefined> {
  const target = new ServerTarget(adapter, { seed, patience: START })
  try {
    await target.start()
    return undefined
  } catch (error) {
    if (error instanceof StartFailure) return error.message
    throw error
  } finally {
    await target.stop()
  }
}
