import type { Visit } from '../expect/visit.js'
import type { Answer } from '../wire/session.js'
import { documentOf, unmeasured } from './client-answer.js'
import { type Posting, postFile } from './client-post.js'
import type { ClientScene } from './client-scene.js'

// More than lies between two programs of one machine: Linux holds 6 MiB at most for who receives
// and 4 MiB for who sends. A client that has not stopped has not merely been too late.
const LONG = 2 ** 24

/** Posts a file that is longer than all that the system takes off a client's hands. */
export function postLong(scene: ClientScene, posting?: Posting): Promise<Visit> {
  return postFile(scene, Buffer.alloc(LONG, scene.random.text()), posting)
}

/**
 * What a client has of a refusal while it still sends: all of it, or as much as leaves the status to
 * tell it that nobody wants the rest.
 */
export const refusals = {
  'a whole answer': documentOf,
  'the beginning of an answer': unmeasured
} as const satisfies Readonly<Record<string, (body: Buffer, status: string) => Buffer>>

export type Refusal = keyof typeof refusals

/** Posts it to a server that refuses it by its head alone and reads nothing meanwhile. */
export function postRefused(scene: ClientScene, refusal: Refusal, status: number): Promise<Visit> {
  const send = refusals[refusal](Buffer.from(scene.random.text()), `${status} Said So`)
  const answer: Answer = [{ send }, { pause: 'backlog' }, { end: true }]
  return postLong(scene, { answer, server: { answerAt: 'head' } })
}
