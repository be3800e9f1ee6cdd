import type { Observed } from '../expect/observed.js'
import { get } from './retrieve.js'
import type { ServerScene } from './server-scene.js'

/** Gets the document with so many fields that nobody knows. */
export function getWithFields(scene: ServerScene, count: number): Promise<Observed> {
  const names = Array.from({ length: count }, (_, nth) => `X-${scene.random.word()}-${nth + 1}`)
  const lines = names.map(name => `${name}: ${scene.random.word()}`)
  return get(scene, 'the document', Buffer.from(lines.join('\r\n'), 'latin1'))
}

/** Says the head of a post to a server that may answer with 100, then in any case the body. */
export async function postExpecting(scene: ServerScene, body: Buffer): Promise<Observed> {
  const lines = [
    `POST ${scene.shelf.missing} HTTP/1.1`,
    `Host: ${scene.authority}`,
    'Connection: close',
    'Expect: 100-continue',
    `Content-Length: ${body.length}`
  ]
  const conversation = await scene.open()
  await conversation.say(Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'))
  await conversation.pause()
  await conversation.say(body)
  return conversation.answered()
}
