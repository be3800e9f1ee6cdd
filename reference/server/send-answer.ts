import { formatHttpDate } from '../http/date.js'
import type { Field, Fields } from '../http/fields.js'
import { writeResponseHead } from '../http/response.js'
import type { Answer, Body } from './answer.js'
import type { Handle } from './handle.js'
import { patience } from './patience.js'
import type { Site } from './site.js'
import type { Wire } from './wire.js'

/** How an answer has to be put for the request it answers. */
export interface Manner {
  /** A Simple-Response: nothing but the body (§6). */
  readonly isSimple: boolean
  /** An answer to HEAD has no body, whatever its status (§7.2). */
  readonly isHead: boolean
  readonly keepAlive: boolean
}

/** Bytes that are read from a file and written to the socket at a time. */
const pieceSize = 256 * 1024

/**
 * Sends an answer and closes its file; resolves to the number of body bytes sent. Throws
 * ClientGone, or whatever keeps the body from being sent whole: then the connection has to be
 * cut, since the client must not take part of a file for all of it.
 */
export async function sendAnswer(
  wire: Wire,
  answer: Answer,
  manner: Manner,
  site: Site
): Promise<number> {
  const body = manner.isHead ? undefined : answer.body
  try {
    wire.allow(patience(site.timeout, body?.length ?? 0))
    await wire.write(Buffer.concat([headOf(answer, manner, site), body?.first ?? Buffer.alloc(0)]))
    if (body?.rest) await sendRest(wire, body, body.rest)
    return body?.length ?? 0
  } finally {
    answer.body?.rest?.close()
  }
}

/** General fields first, then those of the response, then those of the entity (§4.3). */
function headOf(answer: Answer, manner: Manner, site: Site): Buffer {
  if (manner.isSimple) return Buffer.alloc(0)
  const general: Field[] = [['Date', formatHttpDate(answer.date)]]
  if (manner.keepAlive) general.push(['Connection', 'keep-alive'])
  if (site.product !== '') general.push(['Server', site.product])
  const length: Fields = answer.body ? [['Content-Length', String(answer.body.length)]] : []
  return writeResponseHead({
    status: answer.status,
    fields: [...general, ...answer.fields, ...length]
  })
}

/**
 * A file that grew meanwhile is sent as long as announced; one that shrank breaks off. One buffer
 * serves for all of it: `write` waits until the kernel has taken a whole piece. A short one may
 * still lie in the socket, and keeps its own.
 */
async function sendRest(wire: Wire, body: Body, file: Handle): Promise<void> {
  let buffer = Buffer.allocUnsafe(pieceSize)
  for (let sent = body.first.length; sent < body.length; ) {
    const bytesRead = await file.read(buffer.subarray(0, body.length - sent), sent)
    if (bytesRead === 0) throw new Error('the file shrank while it was sent')
    await wire.write(buffer.subarray(0, bytesRead))
    sent += bytesRead
    if (bytesRead < pieceSize) buffer = Buffer.allocUnsafe(pieceSize)
  }
}
