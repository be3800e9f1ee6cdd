import type { Bench } from './bench.js'
import { load } from './load.js'
import type { RunningServer } from './running-server.js'

/** What a compiler does to the first thousands of requests is not what is to be measured. */
export async function warmUp(
  running: readonly RunningServer[],
  path: string,
  bench: Bench
): Promise<void> {
  bench.say('warming up')
  for (const server of running) {
    for (const keepAlive of [true, false]) {
      const work = { path, connections: 8, keepAlive, seconds: bench.seconds }
      await load(server, work).catch(() => undefined)
    }
  }
}
