import { responseFraming } from '../http/framing.js'
import { HttpError } from '../http/http-error.js'
import type { Limits } from '../http/limits.js'
import { writeRequestHead } from '../http/request.js'
import { type ResponseHead, readEndedResponse, readResponse } from '../http/response.js'
import type { Body } from './body.js'
import { Connection, type Patience } from './connection.js'
import { Failure } from './failure.js'
import { type Outgoing, requestFields } from './request-fields.js'
import { responseBody } from './response-body.js'

/** A response whose body is still on its way. */
export interface Incoming extends ResponseHead {
  /** How long the body will be, in bytes, where the server says so. */
  readonly length: number | undefined
  /** To be read once; the connection ends with it. */
  readonly body: AsyncIterable<Buffer>
  /** Gives up the body unread. */
  readonly discard: () => void
}

/** Heads larger than any seen; without a bound a server could fill the memory with one. */
const limits: Limits = { line: 64 * 1024, head: 256 * 1024, fields: 1000, body: Infinity }

/** Servers that announce a final response announce it once or twice. */
const mostInterim = 10

/**
 * Sends one request over a connection of its own and reads the head of the response, which
 * may come before the request is sent. Throws Failure.
 */
export async function exchange(outgoing: Outgoing, patience: Patience): Promise<Incoming> {
  const fields = requestFields(outgoing)
  const head = writeRequestHead({ ...outgoing, target: outgoing.url.target, fields })
  const connection = await Connection.open(outgoing.url, patience)
  send(connection, head, outgoing.body).catch(failure => connection.fail(failure))
  try {
    const received = await receiveHead(connection)
    // "It should immediately cease sending data to the server" (§9.4, §9.5)
    if (received.response.status >= 400) connection.stopSending()
    return incoming(connection, outgoing.method, received)
  } catch (error) {
    connection.close()
    throw asFailure(error, connection)
  }
}

/** The head goes out with the first bytes of the body: some servers read but one segment. */
async function send(connection: Connection, head: Buffer, body?: Body): Promise<void> {
  let unsent: Buffer | undefined = head
  for await (const chunk of body?.chunks() ?? []) {
    const bytes: Buffer = unsent ? Buffer.concat([unsent, chunk]) : chunk
    unsent = undefined
    if (!(await connection.send(bytes))) return
  }
  if (unsent) await connection.send(unsent)
}

interface Received {
  readonly response: ResponseHead
  readonly rest: Buffer
}

/** Passes over 1xx responses, which only announce another (§9.1). */
async function receiveHead(connection: Connection): Promise<Received> {
  let rest: Buffer = Buffer.alloc(0)
  for (let heads = 0; heads <= mostInterim; heads++) {
    const received = await receiveOne(connection, rest)
    if (received.response.status >= 200) return received
    rest = received.rest
  }
  throw new Failure('malformed', 'the server announces a response and does not send it')
}

async function receiveOne(connection: Connection, opening: Buffer): Promise<Received> {
  let bytes = opening
  for (;;) {
    const reading = readResponse(bytes, limits)
    if (reading) return { response: reading.response, rest: bytes.subarray(reading.taken) }
    const arrived = await connection.receive()
    if (!arrived) return { response: readEndedResponse(bytes).response, rest: bytes }
    bytes = Buffer.concat([bytes, arrived])
  }
}

function incoming(connection: Connection, method: string, { response, rest }: Received): Incoming {
  const framing = responseFraming(method, response)
  if (framing.kind === 'none') connection.close()
  return {
    ...response,
    length: framing.kind === 'length' ? framing.length : undefined,
    body: responseBody(connection, framing, rest),
    discard: () => connection.close()
  }
}

function asFailure(error: unknown, connection: Connection): unknown {
  if (!(error instanceof HttpError)) return error
  const cause = connection.broken ? ` (${connection.broken})` : ''
  return new Failure('malformed', `malformed response: ${error.message}${cause}`)
}
