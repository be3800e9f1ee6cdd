import t from 'tap'
import { Connection } from '../../../harness/wire/connection.js'
import { drain } from '../../../harness/wire/watch.js'
import { after, deserted, patience, peer, short, story } from './peer.js'

const request = Buffer.from('GET /x HTTP/1.0\r\nConnection: keep-alive\r\n\r\n')

function respond(body: string): string {
  return `HTTP/1.0 200 OK\r\nContent-Length: ${body.length}\r\n\r\n${body}`
}

t.test('several requests on one connection', async t => {
  const address = await peer(t, socket => {
    let count = 0
    socket.on('data', () => socket.write(respond(`answer ${++count}`)))
  })
  const connection = await Connection.open(address, { patience })
  for (const nth of [1, 2, 3]) {
    await connection.send(request)
    t.equal((await connection.response()).toString(), respond(`answer ${nth}`))
  }
  const seen = await connection.close()
  t.equal(seen.close, 'open')
  t.equal(seen.sent.length, 3 * request.length)
  t.equal(story(seen), 'connected, sent, received, sent, received, sent, received')
})

t.test('two responses in one piece are two responses', async t => {
  const pair = [respond('one'), 'HTTP/1.0 100 Wait\r\n\r\n'.concat(respond('two'))]
  const address = await peer(t, socket => after(socket, 1, () => socket.end(pair.join(''))))
  const connection = await Connection.open(address, { patience })
  await connection.send(request)
  t.equal((await connection.response()).toString(), pair[0])
  t.equal((await connection.response()).toString(), pair[1])
  t.equal((await connection.response()).length, 0)
  t.equal((await connection.close()).close, 'fin')
})

t.test('a response to HEAD is its head', async t => {
  const head = 'HTTP/1.0 200 OK\r\nContent-Length: 9\r\n\r\n'
  const address = await peer(t, socket => after(socket, 1, () => socket.write(head)))
  const connection = await Connection.open(address, { patience })
  await connection.send(Buffer.from('HEAD / HTTP/1.0\r\n\r\n'))
  t.equal((await connection.response({ method: 'HEAD' })).toString(), head)
  await connection.close()
})

t.test('a pause within a request, in which the peer stays silent', async t => {
  const address = await peer(t, socket => {
    after(socket, request.length, () => socket.end(respond('hi')))
  })
  const connection = await Connection.open(address, { patience })
  t.equal(await connection.send(request.subarray(0, 9)), true)
  t.equal(await connection.until('silence', { patience: short }), true)
  await connection.send(request.subarray(9))
  t.equal(await connection.until('close'), true)
  t.equal(connection.received.toString(), respond('hi'))
  t.equal(story(await connection.close()), 'connected, sent, received, ended by peer')
})

t.test('silence is broken by a byte and by a close', async t => {
  const address = await peer(t, socket => {
    socket.once('data', () => {
      socket.write('!')
      socket.once('data', () => socket.end())
    })
  })
  const connection = await Connection.open(address, { patience })
  await connection.send(request)
  t.equal(await connection.until('silence'), false)
  await connection.send(request)
  t.equal(await connection.until('silence'), false)
  await connection.close()
})

t.test('waiting for certain bytes', async t => {
  const address = await peer(t, socket => socket.write('one two'))
  const connection = await Connection.open(address, { patience })
  t.equal(await connection.until(bytes => bytes.includes('two')), true)
  const waiting = { patience: short, name: 'the third' }
  t.equal(await connection.until(bytes => bytes.includes('three'), waiting), false)
  const { events } = await connection.close()
  t.match(events.at(-1), { kind: 'expired', awaiting: 'the third' })
})

t.test('waiting ends without an event when the peer leaves first', async t => {
  const address = await peer(t, socket => socket.end('one'))
  const connection = await Connection.open(address, { patience })
  t.equal(await connection.until(bytes => bytes.includes('two')), false)
  t.equal(await connection.until('complete'), true)
  t.equal(connection.over, true)
  t.equal(story(await connection.close()), 'connected, received, ended by peer')
})

t.test('a FIN first: the peer sees it, and may still be read from', async t => {
  const address = await peer(t, socket => socket.resume().on('end', () => socket.end('bye')))
  const connection = await Connection.open(address, { patience })
  await connection.end()
  t.equal(await connection.until('close'), true)
  t.equal(await connection.send(request), false)
  t.equal(story(await connection.close()), 'connected, ended by judge, received, ended by peer')
})

t.test('a peer that half-closes can still be sent to', async t => {
  const address = await peer(t, socket => {
    socket.write('first word')
    socket.end()
    after(socket, request.length, () => socket.destroy())
  })
  const connection = await Connection.open(address, { patience })
  t.equal(await connection.until('close'), true)
  t.equal(await connection.send(request), true)
  await connection.end()
  const seen = await connection.close()
  t.equal(story(seen), 'connected, received, ended by peer, sent, ended by judge')
  t.same(seen.sent, request)
})

t.test('a RST by the judge', async t => {
  const codes: (string | undefined)[] = []
  const address = await peer(t, socket => {
    socket.once('data', () => socket.write('go on'))
    socket.on('error', (error: NodeJS.ErrnoException) => codes.push(error.code))
  })
  const connection = await Connection.open(address, { patience })
  await connection.send(request)
  await connection.until(bytes => bytes.length > 0)
  connection.reset()
  connection.reset()
  const seen = await connection.close()
  t.equal(story(seen), 'connected, sent, received, reset by judge')
  t.equal(seen.close, 'open')
  await drain(connection.signal)
  t.same(codes, ['ECONNRESET'])
})

t.test('nothing can be done with a refused connection, and nothing throws', async t => {
  const connection = await Connection.open(await deserted(), { patience })
  t.equal(connection.over, true)
  t.equal(await connection.send(request), false)
  await connection.end()
  connection.reset()
  t.equal(await connection.until('close'), false)
  t.equal(await connection.until('complete'), false)
  t.equal((await connection.response()).length, 0)
  const seen = await connection.close()
  t.equal(story(seen), 'refused')
  t.equal(seen.close, 'refused')
})

t.test('a reset that a write hears of first is still a reset', async t => {
  const address = await peer(t, socket => {
    after(socket, request.length, () => {
      socket.write(respond('hi'))
      socket.resetAndDestroy()
    })
  })
  const connection = await Connection.open(address, { patience })
  await connection.send(request)
  await connection.until(bytes => bytes.length > 0)
  await connection.send(request)
  await connection.send(request)
  await connection.until('close')
  const seen = await connection.close()
  t.equal(seen.close, 'reset')
  t.equal(seen.received.toString(), respond('hi'))
})

t.test('closing twice is closing once', async t => {
  const address = await peer(t, socket => socket.resume())
  const connection = await Connection.open(address, { patience })
  t.same(await connection.close(), await connection.close())
})

t.test('what is ignored waits, and is read when it is heeded', async t => {
  const address = await peer(t, socket => after(socket, 1, () => socket.end(respond('hi'))))
  const connection = await Connection.open(address, { patience })
  connection.ignore()
  await connection.send(request)
  t.equal(await connection.until('silence', { patience: short }), true)
  t.equal(connection.received.length, 0)
  connection.heed()
  t.equal(await connection.until('close'), true)
  t.equal(connection.received.toString(), respond('hi'))
  await connection.close()
})
