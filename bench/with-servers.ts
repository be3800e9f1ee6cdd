import type { Bench } from './bench.js'
import { type RunningServer, startAll } from './running-server.js'
import type { ServerKind } from './server-kind.js'

/** Lets some servers run as long as something is done with them. */
export async function withServers<Result>(
  kinds: readonly ServerKind[],
  bench: Bench,
  act: (running: readonly RunningServer[]) => Promise<Result>
): Promise<Result> {
  const running = await startAll(kinds, bench)
  try {
    return await act(running)
  } finally {
    await Promise.all(running.map(server => server.stop()))
  }
}
