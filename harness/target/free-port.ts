import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'

/**
 * A port that nothing listens on now. Another program may take it before the target does: whoever
 * uses it has to be ready to try again.
 */
export async function freePort(host: string): Promise<number> {
  const server = createServer()
  server.listen(0, host)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
