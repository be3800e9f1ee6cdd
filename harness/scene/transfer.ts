import { Inconclusive, Violation } from '../expect/outcome.js'
import type { Conversation } from './conversation.js'
import { filePath } from './files.js'
import { requestText } from './request-text.js'
import type { ServerScene } from './server-scene.js'

/** Another client asks for the second document and reads nothing of it. */
export async function getUnread(scene: ServerScene): Promise<Conversation> {
  const conversation = await scene.open({ label: 'another client' })
  conversation.ignore()
  await conversation.say(secondRequest(scene))
  await conversation.pause()
  return conversation
}

/** The second document loses its end when a part of it is on its way and the rest is not. */
export async function cutShort(scene: ServerScene): Promise<void> {
  const conversation = await getUnread(scene)
  scene.root.cut(filePath(scene.shelf.get('second document')), REMAINDER)
  conversation.heed()
  await conversation.ended()
}

/** So many clients, one after the other, reset the connection when the answer has begun. */
export async function breakOff(scene: ServerScene, count: number): Promise<void> {
  const before = descriptorsOf(scene)
  for (let nth = 1; nth <= count; nth += 1) {
    const conversation = await scene.open({ label: `broken off, number ${nth}` })
    await conversation.say(secondRequest(scene))
    await conversation.pause()
    conversation.reset()
  }
  scene.descriptors = before
}

const REMAINDER = 1000

// A server may keep a few files open for later, or a pool of processes with their pipes; one that
// leaks keeps one for each client.
const KEPT = 16

// The last connections are closed when the server hears of their end: within 20 ms on an idle
// machine. What is still open after two seconds stays open.
const CLOSING = 2000
const GLANCE = 20

/** Throws a Violation when the server holds more descriptors than before the clients came. */
export async function expectReleased(scene: ServerScene): Promise<void> {
  const most = scene.descriptors + KEPT
  for (let waited = 0; waited < CLOSING; waited += GLANCE) {
    if (descriptorsOf(scene) <= most) return
    await new Promise(resolve => setTimeout(resolve, GLANCE))
  }
  const [expected, actual] = [most, descriptorsOf(scene)].map(count => `${count} descriptors`)
  throw new Violation({ expected: `at most ${expected}`, actual: `${actual}` })
}

function secondRequest(scene: ServerScene): Buffer {
  return requestText(scene, { target: scene.shelf.get('second document').path })
}

function descriptorsOf({ life }: ServerScene): number {
  const { descriptors } = life.target
  if (descriptors !== undefined) return descriptors
  throw new Inconclusive("the judge cannot look into the server's process")
}
