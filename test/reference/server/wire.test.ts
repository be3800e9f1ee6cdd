import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import t, { type Test } from 'tap'
import { Wire } from '../../../reference/server/wire.js'
import { readAll } from './serve.js'

interface Line {
  readonly wire: Wire
  /** The client's end. */
  readonly client: Socket
}

async function line(t: Test, silence: number): Promise<Line> {
  const server = createServer({ allowHalfOpen: true })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1')
  client.on('error', () => undefined)
  const [socket] = (await once(server, 'connection')) as [Socket]
  const wire = new Wire(socket, silence)
  t.teardown(() => {
    wire.destroy()
    client.destroy()
    server.close()
  })
  return { wire, client }
}

const long = 60_000
const short = 30

t.test('bytes are read as they come, and what was too much is read again', async t => {
  const { wire, client } = await line(t, long)
  client.write('hello')
  const bytes = await wire.read()
  t.equal(String(bytes), 'hello')
  wire.unread(Buffer.from('lo'))
  t.equal(String(await wire.read()), 'lo')
  client.end('!')
  t.equal(String(await wire.read()), '!')
  t.equal(await wire.read(), undefined)
  t.equal(await wire.read(), undefined)
})

t.test('between two messages that came at once others have their turn', async t => {
  const { wire } = await line(t, long)
  wire.unread(Buffer.from('second'))
  let isTurn = false
  setImmediate(() => {
    isTurn = true
  })
  t.equal(String(await wire.readNext()), 'second')
  t.ok(isTurn)
})

t.test('a silent client is given up', async t => {
  const { wire } = await line(t, short)
  await t.rejects(wire.read(), { name: 'HttpError', status: 408 })
})

t.test('a client that is never silent is given up as well', async t => {
  const { wire, client } = await line(t, long)
  wire.allow(short)
  const drip = setInterval(() => client.write('x'), 1)
  t.teardown(() => clearInterval(drip))
  const readAll = async () => {
    while (await wire.read());
  }
  await t.rejects(readAll(), { name: 'HttpError', status: 408 })
})

t.test('a client that takes nothing is given up', async t => {
  const { wire, client } = await line(t, short)
  client.pause()
  await t.rejects(wire.write(Buffer.alloc(50_000_000)), { name: 'HttpError', status: 408 })
})

t.test('after it was given up, it can still be told so', async t => {
  const { wire, client } = await line(t, short)
  await t.rejects(wire.read(), { name: 'HttpError', status: 408 })
  wire.allow(long)
  await wire.write(Buffer.from('bye'))
  t.equal(String((await once(client, 'data'))[0]), 'bye')
})

t.test('writing to a client that is gone fails', async t => {
  const { wire, client } = await line(t, long)
  client.resetAndDestroy()
  t.equal(await wire.read(), undefined)
  await t.rejects(wire.write(Buffer.from('x')), { name: 'ClientGone' })
})

t.test('a writer that waits notices that the client goes', async t => {
  const { wire, client } = await line(t, long)
  client.pause()
  const writing = wire.write(Buffer.alloc(50_000_000)).then(() => wire.write(Buffer.from('x')))
  client.resetAndDestroy()
  await t.rejects(writing, { name: 'ClientGone' })
})

t.test('stopping ends the wait for a next message, not for the rest of one', async t => {
  const { wire, client } = await line(t, long)
  const next = wire.readNext()
  wire.stop()
  t.equal(await next, undefined)
  const rest = wire.read()
  client.write('rest')
  t.equal(String(await rest), 'rest')
})

t.test('closing lets the client send on until it has read the answer', async t => {
  const { wire, client } = await line(t, long)
  const finished = wire.write(Buffer.from('answer')).then(() => wire.finish())
  await new Promise(resolve => client.write(Buffer.alloc(5_000_000), resolve))
  t.equal(await readAll(client), 'answer')
  await finished
})

t.test('closing does not wait for ever', async t => {
  const { wire, client } = await line(t, short)
  client.allowHalfOpen = true
  client.resume()
  await t.rejects(wire.finish(), { name: 'HttpError', status: 408 })
})
