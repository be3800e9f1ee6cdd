import { once } from 'node:events'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { Connection } from './connection.js'
import type { Address, Exchange } from './exchange.js'
import { describeRequest, type RequestView } from './request.js'
import { type Answer, type AnswerAt, serve } from './session.js'
import { Signal } from './signal.js'
import { socketOptions } from './transport.js'
import { drain, watch } from './watch.js'

export type { Answer } from './session.js'

/** What the server answers. The first request it is asked is number 1, on whatever connection. */
export type Script = (request: RequestView, nth: number) => Answer

export interface ServerOptions {
  /** A loopback address, by default 127.0.0.1. */
  readonly host?: string
  /** What it is for, in a few words, where it is one of several. */
  readonly label?: string
  /** By default the whole request. */
  readonly answerAt?: AnswerAt
  /** How long to wait for the client, in milliseconds: for each thing awaited anew. */
  readonly patience?: number
  /** How many received bytes of a connection are kept at most. */
  readonly limit?: number
}

// Of 500 runs of curl, on two cores with a load of 16, the slowest sent its request 93 ms after it
// had connected. A client that needs fifty times as long hangs.
const PATIENCE = 5000

/** A server that answers by a script, so that clients can be judged. Every connection is kept. */
export class ScriptedServer {
  readonly #script: Script
  readonly #options: ServerOptions
  readonly #server: Server
  readonly #signal = new Signal()
  readonly #connections: Connection[] = []
  readonly #sessions: Promise<void>[] = []
  readonly #requests: RequestView[] = []
  readonly #settled = new Map<Connection, Exchange>()
  #address: Address = { host: '', port: 0 }
  #closing: Promise<readonly Exchange[]> | undefined

  private constructor(script: Script, options: ServerOptions) {
    this.#script = script
    this.#options = options
    this.#server = createServer(socketOptions, socket => this.admit(socket))
    // A connection that cannot be accepted is one the client sees fail; the judge goes on.
    this.#server.on('error', () => this.#signal.raise())
  }

  /** Listens on a free port of loopback. */
  static async listen(script: Script, options: ServerOptions = {}): Promise<ScriptedServer> {
    const server = new ScriptedServer(script, options)
    server.#server.listen(0, options.host ?? '127.0.0.1')
    await once(server.#server, 'listening')
    const { address, port } = server.#server.address() as AddressInfo
    server.#address = { host: address, port }
    return server
  }

  get port(): number {
    return this.address.port
  }

  get address(): Address {
    return this.#address
  }

  /** The URL of a path that begins with a slash. */
  url(path: string): string {
    const { host, port } = this.address
    return `http://${host.includes(':') ? `[${host}]` : host}:${port}${path}`
  }

  /** The exchanges that have come to an end, in the order in which they began. */
  get exchanges(): readonly Exchange[] {
    return this.#connections.flatMap(connection => this.#settled.get(connection) ?? [])
  }

  /** Request number `nth`, counted from 1; undefined when it does not come within the patience. */
  async received(nth: number, patience: number): Promise<RequestView | undefined> {
    await watch(this.#signal, () => this.#requests.length >= nth, patience)
    return this.#requests[nth - 1]
  }

  /** Lets in what has arrived, ends every connection and returns all exchanges. */
  close(): Promise<readonly Exchange[]> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  /** Serves a connection; by default one that came to the address of the server. */
  admit(socket: Socket, at: Address = this.#address): void {
    const { patience = PATIENCE, limit, label } = this.#options
    const nth = `connection ${this.#connections.length + 1}`
    const name = label === undefined ? nth : `${label}, ${nth}`
    const options = { patience, label: name, ...(limit === undefined ? {} : { limit }) }
    const connection = Connection.accepted(socket, at, options)
    connection.signal.subscribe(() => this.#signal.raise())
    this.#connections.push(connection)
    const session = this.#serve(connection)
    // A script that throws is the judge's own fault: `close` reports it.
    session.catch(() => this.#signal.raise())
    this.#sessions.push(session)
  }

  async #close(): Promise<readonly Exchange[]> {
    await drain(this.#signal)
    const closed = once(this.#server, 'close')
    this.#server.close()
    await Promise.all(this.#connections.map(connection => connection.close()))
    await Promise.all(this.#sessions)
    await closed
    return this.exchanges
  }

  async #serve(connection: Connection): Promise<void> {
    const answerAt = this.#options.answerAt ?? 'request'
    const exchange = await serve(connection, answerAt, request => this.#answer(request))
    this.#settled.set(connection, exchange)
  }

  #answer(bytes: Buffer): Answer {
    const request = describeRequest(bytes)
    this.#requests.push(request)
    this.#signal.raise()
    return this.#script(request, this.#requests.length)
  }
}
