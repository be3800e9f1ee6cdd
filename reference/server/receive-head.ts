import { HttpError } from '../http/http-error.js'
import type { Limits } from '../http/limits.js'
import { type RequestHead, readRequest } from '../http/request.js'
import type { Wire } from './wire.js'

/**
 * Reads the head of the next request; `undefined` when the client has no further one. Throws
 * HttpError when it is no request, too large, or not complete in the time allowed.
 */
export async function receiveHead(wire: Wire, limits: Limits): Promise<RequestHead | undefined> {
  let bytes = await firstBytes(wire)
  while (bytes) {
    const read = readRequest(bytes, limits)
    if (read) {
      wire.unread(bytes.subarray(read.taken))
      return read.request
    }
    bytes = Buffer.concat([bytes, await nextBytes(wire)])
  }
  return undefined
}

/** A client that says nothing at all is no error and gets no answer. */
async function firstBytes(wire: Wire): Promise<Buffer | undefined> {
  try {
    return await wire.readNext()
  } catch {
    return undefined
  }
}

async function nextBytes(wire: Wire): Promise<Buffer> {
  const bytes = await wire.read()
  if (!bytes) throw new HttpError(400, 'The request ended within its head.')
  return bytes
}
