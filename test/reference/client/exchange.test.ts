import { once } from 'node:events'
import t from 'tap'
import { bytesBody } from '../../../reference/client/body.js'
import { exchange } from '../../../reference/client/exchange.js'
import type { Failure } from '../../../reference/client/failure.js'
import { parseUrl } from '../../../reference/http/url.js'
import { answering, deadPort, dripping, peer, type Script } from './peer.js'

const patience = { timeout: 5 }

/** What a GET of this URL brings: the head's facts, the body, and how it failed if it did. */
async function get(url: string, timeout = 5) {
  const outgoing = { method: 'GET', url: parseUrl(url), fields: [], body: undefined } as const
  let body = ''
  try {
    const incoming = await exchange(outgoing, { timeout })
    const { status, simple, length } = incoming
    const failure = await drain(incoming.body, bytes => {
      body += bytes.toString('latin1')
    })
    return { status, simple, length, body, failure }
  } catch (error) {
    return { body, failure: (error as Failure).kind }
  }
}

async function drain(body: AsyncIterable<Buffer>, take: (bytes: Buffer) => void) {
  try {
    for await (const bytes of body) take(bytes)
    return undefined
  } catch (error) {
    return (error as Failure).kind
  }
}

t.test('what is sent', async t => {
  const { origin, port, received } = await peer(t, answering('HTTP/1.0 200 OK\r\n\r\n'))
  await get(`${origin}/a?b=c`)
  t.equal(
    received[0],
    `GET /a?b=c HTTP/1.0\r\nHost: 127.0.0.1:${port}\r\nUser-Agent: h10spec-httpc/0.1.0\r\n\r\n`
  )
})

t.test('a body is sent in one piece with its head', async t => {
  const pieces: string[] = []
  const { origin, received } = await peer(t, socket => {
    socket.on('data', bytes => pieces.push(String(bytes)))
    socket.once('data', () => socket.end('HTTP/1.0 204 \r\n\r\n'))
  })
  const body = bytesBody(Buffer.from('{"Assignment": 1}'))
  const url = parseUrl(origin)
  const { status } = await exchange({ method: 'POST', url, fields: [], body }, patience)
  t.equal(status, 204)
  t.equal(pieces.length, 1)
  t.match(received[0], /\r\nContent-Length: 17\r\n\r\n\{"Assignment": 1\}$/)
})

t.test('responses that are understood', async t => {
  const understood: [because: string, response: string, expected: object][] = [
    ['its length is stated', 'HTTP/1.0 200 OK\r\ncontent-length: 2\r\n\r\nhi', { body: 'hi' }],
    ['it ends with the connection', 'HTTP/1.0 404 No\r\n\r\nhi', { status: 404, body: 'hi' }],
    [
      'more comes than is stated',
      'HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nhi!',
      { body: 'hi' }
    ],
    ['it is empty', 'HTTP/1.0 200 OK\r\n\r\n', { body: '' }],
    ['its length is zero', 'HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\nhi', { body: '' }],
    ['204 has no body', 'HTTP/1.0 204 No\r\nContent-Length: 2\r\n\r\nhi', { body: '' }],
    ['304 has no body', 'HTTP/1.0 304 No\r\nContent-Length: 2\r\n\r\n', { status: 304, body: '' }],
    ['it is labelled HTTP/1.1', 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi', { body: 'hi' }],
    ['it is labelled HTTP/0.9', 'HTTP/0.9 200 OK\r\n\r\nhi', { status: 200, body: 'hi' }],
    [
      'it is chunked',
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n',
      { body: 'hi' }
    ],
    ['it is a Simple-Response', '<p>hi', { simple: true, status: 200, body: '<p>hi' }],
    ['a Simple-Response is short', 'HT', { simple: true, body: 'HT' }],
    ['lines end in LF', 'HTTP/1.0 200 OK\nContent-Length: 2\n\nhi', { body: 'hi' }],
    ['a field is folded', 'HTTP/1.0 200 OK\r\nContent-Length:\r\n 2\r\n\r\nhi!', { body: 'hi' }],
    [
      'lengths agree',
      'HTTP/1.0 200 \r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\nhi',
      { body: 'hi' }
    ],
    [
      '1xx come first',
      'HTTP/1.1 100 C\r\n\r\nHTTP/1.1 103 E\r\nA: b\r\n\r\nHTTP/1.0 200 OK\r\n\r\nhi',
      { status: 200, body: 'hi' }
    ],
    ['the status is unknown', 'HTTP/1.0 799 ?\r\n\r\nhi', { status: 799, body: 'hi' }],
    ['the body is binary', 'HTTP/1.0 200 OK\r\n\r\n\0\xff\r\n\x80', { body: '\0\xff\r\n\x80' }]
  ]
  for (const [because, response, expected] of understood) {
    t.test(because, async t => {
      const whole = await peer(t, answering(response))
      t.match(await get(whole.origin), { ...expected, failure: undefined })
      const byBytes = await peer(t, dripping(response))
      t.match(await get(byBytes.origin), { ...expected, failure: undefined }, 'byte by byte')
    })
  }
})

t.test('responses that fail', async t => {
  const failing: [because: string, response: string, expected: object][] = [
    ['nothing comes', '', { failure: 'malformed' }],
    ['the head has no end', 'HTTP/1.0 200 OK\r\nA: b\r\n', { failure: 'malformed' }],
    ['a field has no colon', 'HTTP/1.0 200 OK\r\nA\r\n\r\nhi', { failure: 'malformed' }],
    [
      'lengths differ',
      'HTTP/1.0 200 \r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\nhi!',
      { failure: 'malformed' }
    ],
    [
      'the length is negative',
      'HTTP/1.0 200 \r\nContent-Length: -1\r\n\r\nhi',
      { failure: 'malformed' }
    ],
    [
      'the coding is unknown',
      'HTTP/1.0 200 \r\nTransfer-Encoding: x\r\n\r\nhi',
      { failure: 'malformed' }
    ],
    ['only 1xx come', 'HTTP/1.1 100 C\r\n\r\n'.repeat(20), { failure: 'malformed' }],
    [
      'the head is endless',
      `HTTP/1.0 200 OK\r\n${'A: b\r\n'.repeat(9000)}`,
      { failure: 'malformed' }
    ],
    [
      'the body is short',
      'HTTP/1.0 200 OK\r\nContent-Length: 3\r\n\r\nhi',
      { body: 'hi', failure: 'truncated' }
    ],
    [
      'a chunk is missing',
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n',
      { body: 'hi', failure: 'truncated' }
    ]
  ]
  for (const [because, response, expected] of failing) {
    t.test(because, async t => {
      const { origin } = await peer(t, answering(response))
      t.match(await get(origin), expected)
    })
  }
})

t.test('a connection that ends by reset', async t => {
  let leave = () => {}
  const { origin } = await peer(t, socket => {
    leave = () => socket.destroy()
    socket.once('data', () => socket.pause().write('HTTP/1.0 200 OK\r\n\r\nhi'))
  })
  const url = parseUrl(origin)
  const incoming = await exchange({ method: 'POST', url, fields: [], body: endless() }, patience)
  const failure = await drain(incoming.body, bytes => {
    t.equal(String(bytes), 'hi')
    leave()
  })
  t.equal(failure, 'truncated', 'nobody knows whether that was all')
  const rude = await peer(t, socket => socket.once('data', () => socket.resetAndDestroy()))
  t.match(await get(rude.origin), { failure: 'malformed' })
})

t.test('a server that says nothing more', async t => {
  const mute = await peer(t, () => {})
  t.match(await get(mute.origin, 0.05), { failure: 'timeout' })
  const halting = await peer(t, socket => socket.write('HTTP/1.0 200 OK\r\n\r\nhi'))
  t.match(await get(halting.origin, 0.2), { status: 200, body: 'hi', failure: 'timeout' })
})

t.test('a server that keeps the connection is left when the body is whole', async t => {
  let closed: Promise<unknown> = Promise.resolve()
  const { origin } = await peer(t, socket => {
    closed = once(socket, 'close')
    socket.on('end', () => socket.end())
    socket.write('HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nhi')
  })
  t.match(await get(origin), { body: 'hi', failure: undefined })
  await closed
})

t.test('no connection', async t => {
  t.match(await get(`http://127.0.0.1:${await deadPort()}/`), { failure: 'connect' })
  t.match(await get('http://no-such-host.invalid/'), { failure: 'connect' })
})

t.test('an interruption', async t => {
  const interruption = new AbortController()
  const { origin } = await peer(t, () => interruption.abort())
  const outgoing = { method: 'GET', url: parseUrl(origin), fields: [], body: undefined } as const
  const failing = exchange(outgoing, { ...patience, signal: interruption.signal })
  await t.rejects(failing, { message: 'interrupted' })
  const late = exchange(outgoing, { ...patience, signal: interruption.signal })
  await t.rejects(late, { message: 'interrupted' })
})

t.test('a server that refuses a body early is heard', async t => {
  const refusal = 'HTTP/1.0 413 Too Large\r\nContent-Length: 2\r\n\r\nno'
  const { origin } = await peer(t, closingUnread(refusal))
  for (let round = 0; round < 50; round++) {
    const body = endless()
    const url = parseUrl(origin)
    const incoming = await exchange({ method: 'POST', url, fields: [], body }, patience)
    t.equal(incoming.status, 413)
    t.equal(await drain(incoming.body, bytes => t.equal(String(bytes), 'no')), undefined)
    t.ok(body.sent() < 1e8, 'and the rest is not sent')
  }
})

t.test(
  'a body held in memory stops as soon as it is refused, however long the refusal',
  async t => {
    const { origin } = await peer(t, socket => {
      socket.once('data', () => {
        socket.pause().write('HTTP/1.0 400 Bad Request\r\n\r\nno')
        setTimeout(() => socket.resume().once('end', () => socket.end()), 100)
      })
    })
    const body = bytesBody(Buffer.alloc(2 ** 25))
    const pieces = [...(body.chunks() as Iterable<Buffer>)]
    let sent = 0
    const counted = function* () {
      for (const piece of pieces) {
        yield piece
        sent += piece.length
      }
    }
    const outgoing = { method: 'POST', url: parseUrl(origin), fields: [] } as const
    const incoming = await exchange({ ...outgoing, body: { ...body, chunks: counted } }, patience)
    await new Promise(resolve => setTimeout(resolve, 200))
    t.ok(sent < body.length / 2, `${sent} bytes were sent`)
    incoming.discard()
  }
)

/** Answers at the first bytes and closes with others unread, which resets the connection. */
function closingUnread(response: string): Script {
  return socket => {
    socket.once('data', () => socket.pause().write(response, () => socket.destroy()))
  }
}

function endless() {
  const piece = Buffer.alloc(1024 * 1024)
  let sent = 0
  return {
    length: 1e9,
    type: 'application/octet-stream',
    sent: () => sent,
    *chunks() {
      for (; sent < 1e9; sent += piece.length) yield piece
    }
  }
}

t.test('a body that cannot be read ends the exchange', async t => {
  const { origin } = await peer(t, () => {})
  const body = {
    length: 5,
    type: 'text/plain',
    // biome-ignore lint/correctness/useYield: it fails before it could
    *chunks(): Generator<Buffer> {
      throw new Error('gone')
    }
  }
  const url = parseUrl(origin)
  await t.rejects(exchange({ method: 'POST', url, fields: [], body }, patience), /gone/)
})

t.test('a reader that is slow holds the server back', async t => {
  const piece = Buffer.alloc(1024 * 1024)
  let written = 0
  const { origin } = await peer(t, async socket => {
    socket.write('HTTP/1.0 200 OK\r\n\r\n')
    for (; written < 200 && !socket.destroyed; written++) {
      await new Promise(resolve => socket.write(piece, resolve))
    }
    socket.end()
  })
  const outgoing = { method: 'GET', url: parseUrl(origin), fields: [], body: undefined } as const
  const incoming = await exchange(outgoing, { timeout: 0.2 })
  // More than the timeout: that nothing happens can only be waited for.
  await new Promise(resolve => setTimeout(resolve, 500))
  t.ok(written < 100, `${written} MiB were taken that nobody asked for`)
  let received = 0
  const failure = await drain(incoming.body, bytes => {
    received += bytes.length
  })
  t.equal(failure, undefined, "and the reader's slowness is not the server's")
  t.equal(received, 200 * piece.length)
})
