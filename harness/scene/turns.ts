import type { Observed } from '../expect/observed.js'
import { Inconclusive, Lacking } from '../expect/outcome.js'
import { announcesKeepAlive } from '../expect/persistence.js'
import { finalResponses, sequenceOf } from '../expect/sequence.js'
import type { Conversation } from './conversation.js'
import { fill } from './placeholder.js'
import { requestText } from './request-text.js'
import { pathOf, type ResourceName } from './resource.js'
import type { ServerScene } from './server-scene.js'

/** What is asked first on a connection that is to be kept. */
export interface Opening {
  readonly method: string
  readonly resource: ResourceName
  /** Field lines beside Connection, without their last line end. */
  readonly fields?: Buffer
}

/**
 * Asks for one thing and, when it has come and the server has said that it keeps the connection,
 * for the second document. Throws Lacking when the server declines, as it may.
 */
export async function askInTurn(scene: ServerScene, opening: Opening): Promise<Observed> {
  scene.require('keep-alive')
  if (opening.method === 'HEAD') scene.require('head')
  const conversation = await scene.open({ method: opening.method })
  await conversation.say(keeping(scene, opening))
  const { response } = await conversation.answered()
  if (!announcesKeepAlive(response)) throw new Lacking('keep-alive')
  await conversation.say(nextRequest(scene))
  return secondAnswer(conversation, opening.method)
}

/** Asks for the document, to be kept or not, and for the second document in the same piece. */
export async function askAtOnce(scene: ServerScene, isKept: boolean): Promise<Observed> {
  const opening = { method: 'GET', resource: 'the document' } as const
  const target = pathOf(scene, opening.resource)
  const first = isKept ? keeping(scene, opening) : requestText(scene, { target })
  return sayWithNext(scene, first)
}

/** Sends octets and the request for the second document; waits for two answers, or the close. */
export function sendThenAsk(scene: ServerScene, bytes: Buffer): Promise<Observed> {
  return sayWithNext(scene, fill(scene, bytes))
}

/**
 * Proves that the server answers a post although another request came with it. Throws Inconclusive
 * if it closes without a word: what it makes of a length does not show there.
 */
export async function acceptFollowedPost(scene: ServerScene): Promise<void> {
  const observed = await sendThenAsk(scene, Buffer.from(FOLLOWED_POST))
  if (finalResponses(observed).length > 0 || observed.exchange.close === 'open') return
  throw new Inconclusive('the server closes when a request comes at once behind a post')
}

const FOLLOWED_POST =
  'POST {missing} HTTP/1.0\r\nHost: {authority}\r\nConnection: keep-alive\r\nContent-Length: 3\r\n\r\nabc'

/**
 * Sends octets and the request for the second document, then a FIN: who has been waiting for more
 * learns that there is no more, so that nobody has to wait for the time-out of a server.
 */
export async function sendThenAskAndEnd(scene: ServerScene, bytes: Buffer): Promise<Observed> {
  return sayToEnd(scene, Buffer.concat([fill(scene, bytes), nextRequest(scene)]))
}

/** Asks for something with a body that looks like the request for the second document. */
export async function hideInBody(
  scene: ServerScene,
  method: string,
  resource: ResourceName
): Promise<Observed> {
  const body = nextRequest(scene)
  const fields = Buffer.from(`Connection: keep-alive\r\nContent-Length: ${body.length}`, 'latin1')
  const named = fill(scene, Buffer.from(method, 'latin1')).toString('latin1')
  return sayToEnd(
    scene,
    requestText(scene, { method: named, target: pathOf(scene, resource), fields, body })
  )
}

/** Asks for the second document and sends a FIN at once. */
export async function askAndEnd(scene: ServerScene): Promise<Observed> {
  const conversation = await scene.open()
  await conversation.say(nextRequest(scene))
  await conversation.finish()
  return conversation.ended()
}

/** Says nothing for a moment after connecting, then asks for the document. */
export async function askAfterSilence(scene: ServerScene): Promise<Observed> {
  const conversation = await scene.open()
  for (let nth = 0; nth < MOMENT; nth += 1) await conversation.pause()
  await conversation.say(requestText(scene, { target: pathOf(scene, 'the document') }))
  return conversation.answered()
}

// In pauses. Who greets may look something up before, and a busy machine is slow with it.
const MOMENT = 3

async function sayWithNext(scene: ServerScene, first: Buffer): Promise<Observed> {
  const conversation = await scene.open()
  await conversation.say(Buffer.concat([first, nextRequest(scene)]))
  return secondAnswer(conversation, 'GET')
}

async function sayToEnd(scene: ServerScene, bytes: Buffer): Promise<Observed> {
  const conversation = await scene.open()
  await conversation.say(bytes)
  await conversation.pause()
  await conversation.finish()
  return conversation.ended()
}

function secondAnswer(conversation: Conversation, method: string): Promise<Observed> {
  return conversation.shows(
    'a second response',
    received => sequenceOf(received, method).whole.length > 1
  )
}

function keeping(scene: ServerScene, { method, resource, fields }: Opening): Buffer {
  const own = fields === undefined ? '' : `\r\n${fill(scene, fields).toString('latin1')}`
  const all = Buffer.from(`Connection: keep-alive${own}`, 'latin1')
  return requestText(scene, { method, target: pathOf(scene, resource), fields: all })
}

function nextRequest(scene: ServerScene): Buffer {
  return requestText(scene, { target: pathOf(scene, 'the second document') })
}
