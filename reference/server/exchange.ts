import type { Socket } from 'node:net'
import { requestBodyLength } from '../http/framing.js'
import type { RequestHead } from '../http/request.js'
import { splitTarget } from '../http/target.js'
import { formatVersion } from '../http/version.js'
import type { Answer } from './answer.js'
import { answerRequest } from './answer-request.js'
import type { Ask } from './ask.js'
import { authorityOf } from './authority.js'
import { toHttpError } from './file-error.js'
import { asksKeepAlive } from './keep-alive.js'
import { noteAnswer } from './note.js'
import { patience } from './patience.js'
import { receiveHead } from './receive-head.js'
import { RequestBody } from './request-body.js'
import { readResourcePath } from './resource-path.js'
import { sendAnswer } from './send-answer.js'
import type { Site } from './site.js'
import { Unauthorized } from './unauthorized.js'
import type { Wire } from './wire.js'

/** What one turn of the conversation comes to. */
interface Turn {
  /** Missing when what came was no request. */
  readonly head?: RequestHead
  readonly answer: Answer
  readonly keepAlive: boolean
}

/**
 * Reads one request and answers it; tells whether the connection stays open for another.
 * Throws when the client is gone or the answer could not be sent whole.
 */
export async function exchange(wire: Wire, socket: Socket, site: Site): Promise<boolean> {
  const turn = await takeTurn(wire, socket, site)
  if (!turn) return false
  const { head, answer, keepAlive } = turn
  const manner = { isSimple: head?.simple === true, isHead: head?.method === 'HEAD', keepAlive }
  const bytes = await sendAnswer(wire, answer, manner, site)
  site.onAnswer({
    client: socket.remoteAddress ?? '-',
    time: answer.date,
    requestLine: head ? requestLine(head) : '',
    status: answer.status,
    bytes
  })
  return keepAlive
}

/** `undefined` when the client wants nothing more. */
async function takeTurn(wire: Wire, socket: Socket, site: Site): Promise<Turn | undefined> {
  let head: RequestHead | undefined
  try {
    wire.allow(site.timeout)
    head = await receiveHead(wire, site.limits)
    return head && (await answerHead(head, wire, socket, site))
  } catch (error) {
    // After a request that was not understood, nobody knows where the next one would begin.
    return { ...(head && { head }), answer: refusal(error, head, site), keepAlive: false }
  }
}

async function answerHead(
  head: RequestHead,
  wire: Wire,
  socket: Socket,
  site: Site
): Promise<Turn> {
  const ask = understand(head, wire, socket, site)
  wire.allow(patience(site.timeout, ask.body.missing))
  const answer = await answerRequest(ask, site).catch(error => refusal(error, head, site))
  // A body that nobody read would be taken for the next request.
  return { head, answer, keepAlive: asksKeepAlive(head) && ask.body.missing === 0 }
}

/** Throws HttpError for a request that contradicts itself or names nothing that can be. */
function understand(head: RequestHead, wire: Wire, socket: Socket, site: Site): Ask {
  const body = new RequestBody(wire, requestBodyLength(head, site.limits))
  const { path, query, authority } = splitTarget(head.target)
  return {
    head,
    body,
    path: readResourcePath(path),
    query: new URLSearchParams(query),
    authority: authorityOf(head, authority, socket)
  }
}

function refusal(error: unknown, head: RequestHead | undefined, site: Site): Answer {
  const refused = toHttpError(error)
  const { status, message: text } = refused
  if (status === 500) site.onFailure(error)
  const fields = refused instanceof Unauthorized ? [refused.challenge] : []
  return noteAnswer({ status, text, fields }, head?.fields ?? [])
}

function requestLine({ method, target, version, simple }: RequestHead): string {
  return simple ? `${method} ${target}` : `${method} ${target} ${formatVersion(version)}`
}
