import type { Observed } from '../expect/observed.js'
import { ScriptedServer } from '../wire/server.js'
import { send } from './retrieve.js'
import type { ServerScene } from './server-scene.js'

/**
 * Sends octets in which {other authority} is the address of another server, and keeps in
 * `forwarded` what that one was told.
 */
export async function sendBeside(scene: ServerScene, bytes: Buffer): Promise<Observed> {
  const text = Buffer.from('HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n', 'latin1')
  const other = await ScriptedServer.listen(() => [{ send: text }, { end: true }])
  const words = bytes.toString('latin1').replaceAll('{other authority}', `127.0.0.1:${other.port}`)
  try {
    return await send(scene, Buffer.from(words, 'latin1'))
  } finally {
    scene.forwarded.push(...(await other.close()))
  }
}
