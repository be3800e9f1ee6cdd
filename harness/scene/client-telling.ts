import type { Visit } from '../expect/visit.js'
import type { Ask } from '../target/invocation.js'
import { answerOf, message } from './client-answer.js'
import { fetchAnswer } from './client-fetch.js'
import { postForm } from './client-post.js'
import type { ClientScene } from './client-scene.js'

type Manner = Pick<Ask, 'verbose'>

/** Fetches a body behind a head whose phrase and fields nobody can guess. */
export async function receiveTelling(
  scene: ClientScene,
  status: number,
  ask: Manner = {}
): Promise<Visit> {
  const body = Buffer.from(scene.random.text())
  return fetchAnswer(scene, answerOf(tell(scene, status, body)), { body, ask })
}

/** Posts, and receives a body behind such a head. */
export async function postAndTell(
  scene: ClientScene,
  status: number,
  ask: Manner = {}
): Promise<Visit> {
  const body = Buffer.from(scene.random.text())
  return postForm(scene, { answer: answerOf(tell(scene, status, body)), body, ask })
}

/** The message with such a head, which the scene remembers. */
function tell(scene: ClientScene, status: number, body: Buffer): Buffer {
  const { random } = scene
  const statusLine = `HTTP/1.0 ${status} ${random.word()} ${random.word()}`
  const fields = [
    ['Server', `${random.word()}/1.0`],
    [`X-${random.word()}`, random.word()],
    [`X-${random.word()}`, `${random.word()} ${random.word()}`]
  ] as const
  scene.telling = { statusLine, fields }
  const lines = fields.map(([name, value]) => `${name}: ${value}`)
  return message([statusLine, ...lines, `Content-Length: ${body.length}`], body)
}
