import type { Socket } from 'node:net'
import t from 'tap'
import { exchange, exchanges } from '../../../harness/wire/client.js'
import { after, deserted, patience, peer, short, story } from './peer.js'

const request = Buffer.from('GET /x HTTP/1.0\r\n\r\n')
const answer = 'HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nhi'

t.test('an answer and a FIN', async t => {
  const address = await peer(t, socket => after(socket, request.length, () => socket.end(answer)))
  const seen = await exchange(address, { bytes: request, label: 'control', patience })
  t.match(seen, { target: 'server', label: 'control', address, close: 'fin' })
  t.equal(seen.received.toString(), answer)
  t.same(seen.sent, request)
  t.equal(story(seen), 'connected, sent, received, ended by peer')
  t.ok(seen.events.every(({ at }, nth) => at >= (seen.events[nth - 1]?.at ?? 0)))
})

t.test('a reset that comes with the last bytes is a reset, and the bytes are kept', async t => {
  const address = await peer(t, socket => {
    after(socket, request.length, () => {
      socket.write(answer)
      socket.resetAndDestroy()
    })
  })
  for (const halfClose of [false, true]) {
    const seen = await exchange(address, { bytes: request, halfClose, until: 'close', patience })
    t.equal(seen.close, 'reset')
    t.equal(seen.received.toString(), answer)
    t.match(story(seen), /received, reset by peer$/)
  }
})

t.test('a FIN that comes with the last bytes is a FIN', async t => {
  const address = await peer(t, socket => after(socket, request.length, () => socket.end(answer)))
  const plan = { bytes: request, halfClose: true, until: 'close', patience } as const
  const seen = await exchange(address, plan)
  t.equal(seen.close, 'fin')
  t.equal(story(seen), 'connected, sent, ended by judge, received, ended by peer')
})

t.test('a refused connection', async t => {
  const seen = await exchange(await deserted(), { bytes: request, patience })
  t.equal(seen.close, 'refused')
  t.match(seen.events, [{ kind: 'refused', code: 'ECONNREFUSED' }])
  t.same([seen.sent.length, seen.received.length], [0, 0])
})

t.test('a close without an answer', async t => {
  const address = await peer(t, socket => socket.end().resume())
  const seen = await exchange(address, { bytes: request, patience })
  t.equal(seen.close, 'fin')
  t.equal(seen.received.length, 0)
})

t.test('silence is an event', async t => {
  const address = await peer(t, socket => socket.resume())
  const seen = await exchange(address, { bytes: request, patience: short })
  t.equal(seen.close, 'open')
  t.match(seen.events.at(-1), { kind: 'expired', awaiting: 'a response' })
  t.ok((seen.events.at(-1)?.at ?? 0) >= short - 1)
})

t.test('a response that is never finished says what it lacks', async t => {
  const rests = {
    'HTTP/1.0 200 OK\r\nContent-Le': 'the end of the head',
    'HTTP/1.0 200 OK\r\nContent-Length: 5\r\n\r\nhi': 'the last 3 bytes of the body',
    'HTTP/1.0 200 OK\r\n\r\nhi': 'the close',
    'no status line': 'the close'
  }
  for (const [bytes, awaiting] of Object.entries(rests)) {
    const address = await peer(t, socket => after(socket, 1, () => socket.write(bytes)))
    const seen = await exchange(address, { bytes: request, patience: short })
    t.match(seen.events.at(-1), { kind: 'expired', awaiting })
    t.equal(seen.received.toString(), bytes)
  }
})

t.test('a response is complete by its length, or by its head after HEAD and 304', async t => {
  const head = 'HTTP/1.0 200 OK\r\nContent-Length: 5\r\n\r\n'
  const cases = [
    ['GET / HTTP/1.0\r\n\r\n', `${head}hello`],
    ['HEAD / HTTP/1.0\r\n\r\n', head],
    ['GET / HTTP/1.0\r\n\r\n', head.replace('200 OK', '304 Not Modified')],
    ['GET / HTTP/1.0\r\n\r\n', head.replace('200 OK', '204 No Content')]
  ] as const
  for (const [bytes, response] of cases) {
    const address = await peer(t, socket => after(socket, 1, () => socket.write(response)))
    const seen = await exchange(address, { bytes: Buffer.from(bytes), patience })
    t.equal(seen.received.toString(), response)
    t.equal(seen.close, 'open')
    t.equal(story(seen), 'connected, sent, received')
  }
})

t.test('bytes behind a complete response are seen', async t => {
  const address = await peer(t, socket => {
    after(socket, 1, () => socket.write(answer, () => socket.write(' there')))
  })
  const seen = await exchange(address, { bytes: request, patience })
  t.equal(seen.received.toString(), `${answer} there`)
})

t.test('the close of a complete response is awaited when it is asked for', async t => {
  const address = await peer(t, socket => after(socket, 1, () => socket.write(answer)))
  const seen = await exchange(address, { bytes: request, until: 'close', patience: short })
  t.match(seen.events.at(-1), { kind: 'expired', awaiting: 'the close' })
})

t.test('a request goes out byte by byte or in parts, each written by itself', async t => {
  const address = await peer(t, socket => {
    after(socket, request.length, () => socket.end(answer))
  })
  const counts = [
    [{ kind: 'dripped' }, request.length],
    [{ kind: 'split', at: [3, 10] }, 3]
  ] as const
  for (const [delivery, count] of counts) {
    const seen = await exchange(address, { bytes: request, delivery, patience })
    t.equal(seen.events.filter(({ kind }) => kind === 'sent').length, count)
    t.same(seen.sent, request)
    t.equal(seen.received.toString(), answer)
  }
})

t.test('a half-close is seen by the peer, which may answer behind it', async t => {
  const address = await peer(t, socket => socket.resume().on('end', () => socket.end(answer)))
  const seen = await exchange(address, { bytes: request, halfClose: true, patience })
  t.equal(story(seen), 'connected, sent, ended by judge, received, ended by peer')
})

t.test('an answer to half a request does not keep the rest from being sent', async t => {
  const bodies: string[] = []
  const address = await peer(t, socket => {
    after(socket, 1, () => socket.write(answer))
    socket.setEncoding('latin1').on('data', text => bodies.push(String(text)))
    after(socket, request.length, () => socket.end())
  })
  const seen = await exchange(address, { bytes: request, delivery: { kind: 'dripped' }, patience })
  t.equal(bodies.join(''), request.toString())
  t.equal(seen.received.toString(), answer)
  t.equal(seen.close, 'fin')
})

t.test('an answer is kept although the peer closed before it was sent everything', async t => {
  const address = await peer(t, socket => {
    after(socket, 1, () => socket.write(answer, () => socket.destroy()))
  })
  for (const delivery of [{ kind: 'whole' }, { kind: 'dripped' }] as const) {
    const bytes = Buffer.alloc(delivery.kind === 'whole' ? 8_000_000 : 2_000, 'x')
    const seen = await exchange(address, { bytes, delivery, patience })
    t.equal(seen.received.toString(), answer)
    t.ok(['fin', 'reset'].includes(seen.close))
    t.ok(seen.sent.length < bytes.length)
  }
})

t.test('a peer that takes nothing more is an event', async t => {
  const address = await peer(t, (socket: Socket) => socket.pause())
  const seen = await exchange(address, { bytes: Buffer.alloc(32_000_000), patience: short })
  t.ok(seen.events.some(event => event.kind === 'expired' && event.awaiting === 'room to send'))
  t.equal(seen.close, 'open')
  t.ok(seen.sent.length < 32_000_000)
})

t.test('received bytes are capped', async t => {
  const address = await peer(t, socket => after(socket, 1, () => socket.end('x'.repeat(100_000))))
  const seen = await exchange(address, { bytes: request, limit: 70_000, patience })
  t.equal(seen.received.length, 70_000)
  t.match(seen.events.at(-1), { kind: 'expired', awaiting: 'the end beyond 70000 bytes' })
  t.equal(seen.close, 'open')
})

t.test('many at once', async t => {
  const address = await peer(t, socket => socket.on('data', bytes => socket.end(bytes)))
  const plans = Array.from({ length: 50 }, (_, nth) => ({ bytes: Buffer.from(`${nth}`), patience }))
  const seen = await exchanges(address, plans)
  const echoes = seen.map(({ received }) => received.toString())
  t.same(echoes, Array.from(plans.keys(), String))
  t.equal(new Set(seen.map(({ id }) => id)).size, 50)
})
