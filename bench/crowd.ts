import { connect, type Socket } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import type { RunningServer } from './running-server.js'

/** How many connections are opened at a time: more than a backlog holds would be tried again. */
const atATime = 100

/** How long one may take to be answered, in milliseconds. */
const patience = 5000

/** Connections that are held open together. */
export class Crowd {
  readonly #sockets: Socket[] = []

  /** Each asks once and keeps quiet after the answer. Stops where the server takes no more. */
  static async idle(server: RunningServer, count: number): Promise<Crowd> {
    const crowd = new Crowd()
    const request = 'GET /small.txt HTTP/1.0\r\nConnection: keep-alive\r\n\r\n'
    for (let from = 0; from < count; from += atATime) {
      const some = Array.from({ length: Math.min(atATime, count - from) }, () =>
        crowd.#add(server, request, 1024)
      )
      const answered = await Promise.all(some)
      if (!answered.includes(true)) break
    }
    return crowd
  }

  /** Each asks for the large file and reads next to nothing of it. */
  static async slow(server: RunningServer, count: number): Promise<Crowd> {
    const crowd = new Crowd()
    const request = 'GET /large.bin HTTP/1.0\r\n\r\n'
    await Promise.all(Array.from({ length: count }, () => crowd.#add(server, request, 1)))
    for (const socket of crowd.#sockets) socket.pause()
    return crowd
  }

  /** How many the server still holds. */
  get held(): number {
    return this.#sockets.filter(socket => socket.readyState === 'open').length
  }

  leave(): void {
    for (const socket of this.#sockets) socket.destroy()
  }

  /** Resolves to whether so many bytes came. */
  async #add(server: RunningServer, request: string, expected: number): Promise<boolean> {
    const socket = connect({ port: server.port, host: '127.0.0.1' })
    this.#sockets.push(socket)
    socket.write(request)
    let received = 0
    const answered = new Promise<boolean>(resolve => {
      socket.on('data', bytes => {
        received += bytes.length
        if (received >= expected) resolve(true)
      })
      socket.on('error', () => resolve(false)).on('close', () => resolve(false))
    })
    return Promise.race([answered, setTimeout(patience, false, { ref: false })])
  }
}
