import { type AddressInfo, createServer, type Socket } from 'node:net'
import t, { type Test } from 'tap'
import { exchange, exchanges } from '../../../harness/wire/client.js'
import type { Address, Exchange } from '../../../harness/wire/exchange.js'

// Long enough that nothing here ever waits for it: what ends by it says so with `short`.
const patience = 30_000
const short = 60
const request = Buffer.from('GET /x HTTP/1.0\r\n\r\n')
const answer = 'HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nhi'

/** A server made of one listener that plays the peer. */
async function peer(t: Test, play: (socket: Socket) => void): Promise<Address> {
  const sockets = new Set<Socket>()
  const server = createServer({ allowHalfOpen: true }, socket => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    play(socket)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return { host: '127.0.0.1', port: (server.address() as AddressInfo).port }
}

function kinds({ events }: Exchange): string[] {
  return events.map(event => ('by' in event ? `${event.kind} by ${event.by}` : event.kind))
}

t.test('an answer and a FIN', async t => {
  const address = await peer(t, socket => socket.once('data', () => socket.end(answer)))
  const seen = await exchange(address, { bytes: request, patience })
  t.equal(seen.close, 'fin')
  t.equal(seen.received.toString(), answer)
  t.same(seen.sent, request)
  t.match(kinds(seen).join(), /^connected,sent,(received,)+ended by peer$/)
  t.ok(seen.events.every(({ at }, nth) => at >= (seen.events[nth - 1]?.at ?? 0)))
})

t.test('a reset that comes with the last bytes is a reset, and the bytes are kept', async t => {
  const address = await peer(t, socket => {
    socket.once('data', () => {
      socket.write(answer)
      socket.resetAndDestroy()
    })
  })
  for (const halfClose of [false, true]) {
    const seen = await exchange(address, { bytes: request, halfClose, until: 'close', patience })
    t.equal(seen.close, 'reset')
    t.equal(seen.received.toString(), answer)
  }
})

t.test('a refused connection', async t => {
  const address = await peer(t, () => undefined)
  const free = await new Promise<number>(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
  const seen = await exchange({ ...address, port: free }, { bytes: request, patience })
  t.equal(seen.close, 'refused')
  t.match(seen.events, [{ kind: 'refused', code: 'ECONNREFUSED' }])
})

t.test('silence is an event', async t => {
  const address = await peer(t, socket => socket.resume())
  const seen = await exchange(address, { bytes: request, patience: short })
  t.equal(seen.close, 'open')
  t.match(seen.events.at(-1), { kind: 'expired', awaiting: 'a response' })
})

t.test('many at once', async t => {
  const address = await peer(t, socket => socket.on('data', bytes => socket.end(bytes)))
  const plans = Array.from({ length: 50 }, (_, nth) => ({ bytes: Buffer.from(`${nth}`), patience }))
  const seen = await exchanges(address, plans)
  t.same(
    seen.map(({ received }) => received.toString()),
    plans.map(({ bytes }) => bytes.toString())
  )
  t.equal(new Set(seen.map(({ id }) => id)).size, 50)
})
