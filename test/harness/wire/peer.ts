import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import type { Test } from 'tap'
import type { Address, Exchange } from '../../../harness/wire/exchange.js'

/** Long enough that no test waits for it, however busy the machine is. */
export const patience = 30_000

/** For tests in which waiting is in vain. */
export const short = 50

/** A server that does with each connection what it is told, until the test ends. */
export async function peer(t: Test, play: (socket: Socket) => void): Promise<Address> {
  const sockets = new Set<Socket>()
  const server = createServer({ allowHalfOpen: true }, socket => {
    sockets.add(socket)
    socket.setNoDelay(true)
    socket.on('error', () => undefined)
    play(socket)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.teardown(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return { host: '127.0.0.1', port: (server.address() as AddressInfo).port }
}

/** A port of loopback at which nobody listens. */
export async function deserted(): Promise<Address> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return { host: '127.0.0.1', port }
}

/** Calls back when these bytes have come, all of them or more. */
export function after(socket: Socket, length: number, then: () => void): void {
  let seen = 0
  socket.on('data', bytes => {
    if (seen < length && seen + bytes.length >= length) then()
    seen += bytes.length
  })
}

/** What happened, in order; pieces of bytes that followed one another count as one. */
export function story({ events }: Exchange): string {
  const words = events.map(event => ('by' in event ? `${event.kind} by ${event.by}` : event.kind))
  return words.filter((word, nth) => word !== words[nth - 1]).join(', ')
}
