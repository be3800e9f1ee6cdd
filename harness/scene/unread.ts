import type { Observed } from '../expect/observed.js'
import { postText, requestText } from './request-text.js'
import type { ServerScene } from './server-scene.js'

/** Requests of which a server may leave octets unread when it has answered. */
export const unread = {
  'a request that is refused': ({ scene, path }) =>
    requestText(scene, { method: scene.shelf.unknown, target: path }),
  'a post that is refused before its body is read': ({ scene, path, octets }) =>
    postText(scene, `${path}/inner`, octets),
  'a get with octets behind it': ({ scene, path, octets }) =>
    Buffer.concat([requestText(scene, { target: path }), octets])
} as const satisfies Readonly<Record<string, (at: Place) => Buffer>>

export type UnreadRequest = keyof typeof unread

interface Place {
  readonly scene: ServerScene
  readonly path: string
  readonly octets: Buffer
}

// More than servers read at once (8 KiB: Apache, Python), and less than the 64 KiB that the
// loopback carries in one segment.
const LENGTH = 20_000

/**
 * Sends such a request in one piece, whatever the run says: all of it is there before the server
 * can answer. A system answers by a reset to what comes when a socket is closed already, and that
 * would tell of when the judge spoke.
 */
export function sendUnread(scene: ServerScene, name: UnreadRequest): Promise<Observed> {
  const { path } = scene.shelf.get('document')
  const octets = scene.random.letters(LENGTH)
  return scene.ask(unread[name]({ scene, path, octets }), { delivery: { kind: 'whole' } })
}
