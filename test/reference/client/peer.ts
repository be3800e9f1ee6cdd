import { once } from 'node:events'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import type { Test } from 'tap'

export interface Peer {
  readonly port: number
  /** `http://127.0.0.1:PORT` */
  readonly origin: string
  /** What each connection has received so far, latin1. */
  readonly received: string[]
}

export type Script = (socket: Socket, nth: number) => void

/** A server that treats each connection as the script says, closed with the test. */
export async function peer(t: Test, script: Script, host = '127.0.0.1'): Promise<Peer> {
  const received: string[] = []
  const sockets: Socket[] = []
  const server = createServer({ allowHalfOpen: true }, socket => {
    const nth = received.push('') - 1
    sockets.push(socket)
    socket.on('error', () => {})
    socket.on('data', bytes => {
      received[nth] += bytes.toString('latin1')
    })
    script(socket, nth)
  })
  const port = await listen(server, host)
  t.teardown(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return { port, origin: `http://127.0.0.1:${port}`, received }
}

export async function listen(server: Server, host: string): Promise<number> {
  server.listen(0, host)
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

/** Answers each request, once it is whole, with the next text or the last, and closes. */
export function answering(...answers: string[]): Script {
  return (socket, nth) => {
    let request = ''
    socket.on('data', bytes => {
      request += bytes.toString('latin1')
      if (isWhole(request)) socket.end(answers[nth] ?? answers.at(-1) ?? '', 'latin1')
    })
  }
}

/** Sends the pieces one by one, each in a packet of its own, and closes. */
export function dripping(pieces: Iterable<string>): Script {
  return async socket => {
    socket.setNoDelay(true)
    for (const piece of pieces) await new Promise(resolve => socket.write(piece, 'latin1', resolve))
    socket.end()
  }
}

/** A port on which nobody listens. */
export async function deadPort(): Promise<number> {
  const server = createServer()
  const port = await listen(server, '127.0.0.1')
  server.close()
  await once(server, 'close')
  return port
}

function isWhole(request: string): boolean {
  const end = request.indexOf('\r\n\r\n')
  const length = /\r\ncontent-length: (\d+)\r\n/i.exec(request)?.[1] ?? '0'
  return end >= 0 && request.length >= end + 4 + Number(length)
}
