import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'

// How often the lock is tried, in milliseconds: what it guards lasts for a whole run.
const TRY = 200

/**
 * Waits until no other judge of this machine holds the port, and holds it: two programs that insist
 * on one port are judged one after the other. Returns what lets it go; the end of the process does
 * as well, since the lock is a socket with a name and no file. Only Linux has such names: elsewhere
 * nothing is held.
 */
export async function holdPort(port: number, signal: AbortSignal): Promise<() => void> {
  if (process.platform !== 'linux') return () => {}
  while (!signal.aborted) {
    const release = await tryToHold(`\0h10spec-port-${port}`)
    if (release) return release
    await delay(TRY)
  }
  return () => {}
}

async function tryToHold(name: string): Promise<(() => void) | undefined> {
  const server = createServer(socket => socket.destroy())
  const failed = once(server, 'error').then(() => undefined)
  const held = new Promise<() => void>(resolve => {
    server.listen(name, () => resolve(() => server.close()))
  })
  server.unref()
  return Promise.race([held, failed])
}
