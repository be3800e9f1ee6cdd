import type { Connection } from './connection.js'
import type { Exchange } from './exchange.js'
import { describeRequest } from './request.js'
import { LOOK, watch } from './watch.js'

/** What the server does about a request, step by step. */
export type Answer = readonly AnswerStep[]

export type AnswerStep =
  | { readonly send: Buffer }
  /** Byte by byte. */
  | { readonly drip: Buffer }
  /** Waits for the client's FIN or RST; without it within the patience, the answer stops. */
  | { readonly pause: Pause }
  /** Sends a FIN and waits for the client's. The last step. */
  | { readonly end: true }
  /** The last step. */
  | { readonly reset: true }
  /** Does nothing more until the client or the server leaves. The last step. */
  | { readonly hold: true }

/**
 * `glance` gives the client time to look at what it was sent so far. Without it a program that was
 * busy would find in one piece what came in two. `backlog` gives it time while nothing of what it
 * sends is read, so that a long message comes to a halt half-way; then all is read that still comes.
 */
type Pause = 'until-peer-ends' | 'glance' | 'backlog'

/** What must have come before an answer begins. */
export type AnswerAt = 'connect' | 'head' | 'request'

/**
 * Serves one connection to its end: request after request, for as long as the answers leave it
 * open. A request that is never finished is never answered.
 */
export async function serve(
  connection: Connection,
  answerAt: AnswerAt,
  answer: (request: Buffer) => Answer
): Promise<Exchange> {
  let request = await nextRequest(connection, answerAt)
  while (request !== undefined) {
    const stays = await play(connection, answer(request))
    if (stays && answerAt !== 'request') await connection.until('close')
    request = stays ? await nextRequest(connection, 'request') : undefined
  }
  return connection.close()
}

/** The request to answer, or undefined when there is none and will be none. */
async function nextRequest(
  connection: Connection,
  answerAt: AnswerAt
): Promise<Buffer | undefined> {
  if (answerAt === 'connect') return Buffer.alloc(0)
  if (answerAt === 'head') return untilHead(connection)
  const request = await connection.request()
  return isToBeAnswered(connection, request) ? request : undefined
}

async function untilHead(connection: Connection): Promise<Buffer | undefined> {
  const came = await connection.until(hasHead, { name: 'the end of the head' })
  return came ? connection.received : undefined
}

function hasHead(bytes: Buffer): boolean {
  const { complete, headEnd } = describeRequest(bytes)
  return complete || headEnd !== undefined
}

/** A FIN completes a request; a RST leaves nobody to answer. */
function isToBeAnswered(connection: Connection, request: Buffer): boolean {
  if (describeRequest(request).complete) return true
  return request.length > 0 && connection.exchange().close === 'fin'
}

/** Whether the connection is left open for a further request. */
async function play(connection: Connection, answer: Answer): Promise<boolean> {
  for (const step of answer) {
    if (!(await perform(connection, step))) return false
  }
  return true
}

async function perform(connection: Connection, step: AnswerStep): Promise<boolean> {
  if ('send' in step) return delivered(connection, connection.send(step.send))
  if ('drip' in step) return delivered(connection, connection.send(step.drip, { kind: 'dripped' }))
  if ('pause' in step) return pause(connection, step.pause)
  if ('reset' in step) connection.reset()
  else if ('hold' in step) await connection.gone()
  else await depart(connection)
  return false
}

/** Whether the answer goes on. A client that has ended its own side reads all the same. */
async function pause(connection: Connection, kind: Pause): Promise<boolean> {
  if (kind === 'until-peer-ends') return connection.until('close')
  if (kind === 'backlog') connection.ignore()
  await watch(connection.signal, () => false, LOOK)
  if (kind === 'backlog') await readBacklog(connection)
  return true
}

async function readBacklog(connection: Connection): Promise<void> {
  connection.heed()
  while (!connection.over && !(await connection.until('silence', { patience: LOOK })));
}

async function delivered(connection: Connection, sent: Promise<boolean>): Promise<boolean> {
  if (await sent) return true
  await connection.until('close')
  return false
}

async function depart(connection: Connection): Promise<void> {
  await connection.end()
  await connection.until('close')
}
