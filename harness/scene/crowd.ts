import type { Conversation } from './conversation.js'
import { fill } from './placeholder.js'
import { layDown } from './publish.js'
import { postText, requestText } from './request-text.js'
import type { ServerScene } from './server-scene.js'
import type { Document } from './shelf.js'

/** Another client says something and then neither goes on nor goes away. */
export async function occupy(scene: ServerScene, bytes: Buffer): Promise<void> {
  const conversation = await scene.open({ label: 'another client' })
  await conversation.say(fill(scene, bytes))
  await conversation.pause()
}

/** Many clients say the same, and then neither go on nor go away. */
export async function occupyMany(scene: ServerScene, count: number, bytes: Buffer): Promise<void> {
  await Promise.all(Array.from({ length: count }, () => occupy(scene, bytes)))
}

/** Many clients say the same and go away by FIN. */
export async function visitMany(scene: ServerScene, count: number, bytes: Buffer): Promise<void> {
  await Promise.all(Array.from({ length: count }, () => visit(scene, bytes, 'close')))
}

/** Another client says something and goes away, by FIN or by a reset. */
export async function visit(
  scene: ServerScene,
  bytes: Buffer,
  manner: 'close' | 'reset'
): Promise<void> {
  const conversation = await scene.open({ label: 'another client' })
  await conversation.say(fill(scene, bytes))
  await conversation[manner]()
}

/** So many further documents, each too long for one segment. */
export async function layDownMany(scene: ServerScene, count: number): Promise<void> {
  for (let nth = 1; nth <= count; nth += 1) {
    scene.shelf.put(`document ${nth}`, await layDown(scene, scene.random.letters(20_000)))
  }
}

/** Four clients for every document of the scenario ask for it, all at once. */
export async function getAllAtOnce(scene: ServerScene): Promise<void> {
  const groups = scene.shelf.all.map(({ path, content }) => readAtOnce(scene, path, [content]))
  await Promise.all(groups)
}

/** Two clients post to one path; each says its second half when the other has said its first. */
export async function postAtOnce(scene: ServerScene): Promise<void> {
  const path = scene.shelf.fresh('bin')
  const rivals = [100_000, 150_000].map(length => ({ path, content: scene.random.letters(length) }))
  for (const [nth, rival] of rivals.entries()) scene.shelf.put(`rival ${nth + 1}`, rival)
  const writers = []
  for (const rival of rivals) writers.push(await beginPost(scene, rival))
  await Promise.all(writers.map(finishPost))
}

/**
 * One client posts over the second document. Others get it when half of the new content has been
 * said, and again and again while the rest is: a server may be slow to replace a file. Nobody
 * waits for the first of them, since a server of one client at a time answers them last.
 */
export async function readWhileWritten(scene: ServerScene): Promise<void> {
  const { path, content } = scene.shelf.get('second document')
  const replacement = { path, content: scene.random.letters(250_000) }
  const states = [content, replacement.content]
  const read = () => readAtOnce(scene, path, states)
  const writer = await beginPost(scene, replacement)
  const written = writer.conversation.pause().then(() => finishPost(writer))
  await Promise.all([read(), repeat(read, written)])
}

// More would fill the report with copies of the document.
const ROUNDS = 8
const ROUND = 50

/** Acts until something is over, with a pause after each time. */
async function repeat(act: () => Promise<void>, until: Promise<void>): Promise<void> {
  let isOver = false
  const over = until.finally(() => {
    isOver = true
  })
  await Promise.all([over, go()])

  async function go(): Promise<void> {
    for (let round = 0; round < ROUNDS && !isOver; round += 1) {
      await act()
      await new Promise(resolve => setTimeout(resolve, ROUND))
    }
  }
}

const READERS = 4

/** Several clients ask for one path at once; each is to receive one of these contents. */
async function readAtOnce(
  scene: ServerScene,
  target: string,
  contents: readonly Buffer[]
): Promise<void> {
  const answers = Array.from({ length: READERS }, () => scene.ask(requestText(scene, { target })))
  for (const observed of await Promise.all(answers)) scene.served.push({ observed, contents })
}

interface Writer {
  readonly conversation: Conversation
  readonly rest: Buffer
}

/** Says the head of a post and half its body. */
async function beginPost(scene: ServerScene, { path, content }: Document): Promise<Writer> {
  const bytes = postText(scene, path, content)
  const half = Math.floor(bytes.length / 2)
  const conversation = await scene.open()
  await conversation.say(bytes.subarray(0, half))
  await conversation.pause()
  return { conversation, rest: bytes.subarray(half) }
}

async function finishPost({ conversation, rest }: Writer): Promise<void> {
  await conversation.say(rest)
  await conversation.answered()
}
