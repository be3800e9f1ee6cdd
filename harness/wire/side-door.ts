import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type { Address } from './exchange.js'
import { socketOptions } from './transport.js'

/** The port of a URL that names none (RFC 1945 §3.2.2). */
export const DEFAULT_PORT = 80

// Scenarios that need one certain address have it in turn, each for as long as a client runs.
const TURN = 20
const TURNS = 250

/**
 * Port 80 beside the servers of a scenario. A client that ignores the port of a URL comes here, and
 * is let in all the same: so it can be told from one that does not work at all.
 */
export class SideDoor {
  readonly #server: Server
  readonly host: string

  private constructor(server: Server, host: string) {
    this.#server = server
    this.host = host
  }

  /**
   * Opens it at a loopback address that nobody else uses, or at `host` once that is free. Undefined
   * where the machine does not let us: the port takes a privilege, or a network of one's own.
   */
  static async open(
    admit: (socket: Socket, at: Address) => void,
    host?: string
  ): Promise<SideDoor | undefined> {
    for (let turn = 0; turn < TURNS; turn += 1) {
      const address = { host: host ?? ownHost(), port: DEFAULT_PORT }
      const server = createServer(socketOptions, socket => admit(socket, address))
      const problem = await listening(server, address)
      if (problem === undefined) return new SideDoor(server, address.host)
      if (problem !== 'EADDRINUSE') return undefined
      if (host !== undefined) await pause(TURN)
    }
    return undefined
  }

  /** Those who came in are left to whoever admitted them. */
  close(): void {
    this.#server.close()
  }
}

/** All of 127/8 is loopback: among so many addresses those who run side by side seldom meet. */
function ownHost(): string {
  return `127.${randomInt(1, 255)}.${randomInt(255)}.${randomInt(1, 255)}`
}

async function listening(server: Server, { host, port }: Address): Promise<string | undefined> {
  try {
    server.listen(port, host)
    await once(server, 'listening')
    server.on('error', () => {})
    return undefined
  } catch (error) {
    return String((error as NodeJS.ErrnoException).code)
  }
}
