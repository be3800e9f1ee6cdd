import type { Visit } from '../expect/visit.js'
import { answerOf, type Close } from './client-answer.js'
import { fetchAnswer } from './client-fetch.js'
import { bodyBehind } from './client-receive.js'
import type { ClientScene } from './client-scene.js'

/** Fetches a random body behind this head, having offered to keep the connection. */
export async function offerToKeep(
  scene: ClientScene,
  head: Buffer,
  close: Close = 'end'
): Promise<Visit> {
  const { body, bytes } = bodyBehind(scene, head)
  const ask = { headers: ['Connection: keep-alive'] }
  return fetchAnswer(scene, answerOf(bytes, close), { body, ask })
}
