import { expectAnswer } from '../expect/closing.js'
import { Lacking } from '../expect/outcome.js'
import type { ServerAdapter } from '../target/adapter.js'
import type { TimeoutOffer } from '../target/offer.js'
import type { Conversation } from './conversation.js'
import { publishDocument } from './publish.js'
import { postText, requestText } from './request-text.js'
import { pathOf } from './resource.js'
import type { ServerScene } from './server-scene.js'
import { startBeside } from './start-up.js'

interface Parts {
  readonly beginning: Buffer
  readonly rest: Buffer
}

/** Requests of which a client may keep a part to itself, by the words of a step. */
export const unfinished = {
  'a head': scene => getting(scene),
  'a body': scene => posting(scene)
} as const satisfies Readonly<Record<string, (scene: ServerScene) => Parts>>

export type Unfinished = keyof typeof unfinished

/**
 * Starts a server that has the patience which its adapter names as the short one, and proves that
 * it serves a document. Throws Lacking where the adapter offers no such thing.
 */
export async function startImpatient(scene: ServerScene): Promise<void> {
  const { target } = scene.life
  const offer = target.offer('timeout')
  if (!offer) throw new Lacking('timeout')
  await startBeside(scene, impatient(target.adapter, offer))
  await publishDocument(scene.companion)
}

/**
 * Proves that it answers the request although the rest comes a moment after the beginning: what it
 * gives up then is given up for the time that has passed. Throws a Violation if it does not.
 */
export async function acceptRest(scene: ServerScene, name: Unfinished): Promise<void> {
  const { beginning, rest } = unfinished[name](scene.companion)
  const conversation = await scene.companion.open({ label: 'control', delivery })
  await conversation.say(beginning)
  await conversation.pause()
  await conversation.say(rest)
  expectAnswer(await conversation.answered())
}

/** Sends the beginning and no more. */
export async function sendBeginning(scene: ServerScene, name: Unfinished): Promise<void> {
  const { beginning } = unfinished[name](scene.companion)
  const conversation = await openToTheEnd(scene.companion)
  await conversation.say(beginning)
}

/** Gets the document, asks to keep the connection and says nothing more. */
export async function fallSilent({ companion }: ServerScene): Promise<void> {
  companion.require('keep-alive')
  const fields = Buffer.from('Connection: keep-alive')
  const target = pathOf(companion, 'the document')
  const conversation = await openToTheEnd(companion)
  await conversation.say(requestText(companion, { target, fields }))
}

const delivery = { kind: 'whole' } as const

/** Waits for the close as long as for any answer, once the time of the server itself is over. */
function openToTheEnd(scene: ServerScene): Promise<Conversation> {
  const { seconds = 0 } = scene.life.target.offer('timeout') ?? {}
  return scene.open({ patience: seconds * 1000 + scene.options.patience.full })
}

function impatient(adapter: ServerAdapter, { short }: TimeoutOffer): ServerAdapter {
  return { ...adapter, offers: { ...adapter.offers, timeout: { seconds: short, short } } }
}

/** Cut before its last two line ends. */
function getting(scene: ServerScene): Parts {
  return cut(requestText(scene, { target: pathOf(scene, 'the document') }), '\r\n\r\n')
}

/** Cut before the last octets of its body. */
function posting(scene: ServerScene): Parts {
  scene.require('post')
  const body = scene.random.word()
  const bytes = postText(scene, scene.shelf.fresh(), Buffer.from(body, 'latin1'))
  return cut(bytes, body.slice(4))
}

/** Cut before these octets. */
function cut(bytes: Buffer, rest: string): Parts {
  const at = bytes.lastIndexOf(rest)
  return { beginning: bytes.subarray(0, at), rest: bytes.subarray(at) }
}
