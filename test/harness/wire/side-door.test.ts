import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import t from 'tap'
import { SideDoor } from '../../../harness/wire/side-door.js'

// Whoever may not listen on port 80 is told so; whoever may is let in there.
t.test('whoever comes to port 80 is admitted there, or the machine does not let us', async t => {
  const came: unknown[] = []
  const door = await SideDoor.open((socket, at) => {
    came.push(at)
    socket.destroy()
  })
  if (door === undefined) return void t.pass('port 80 takes a privilege')
  t.match(door.host, /^127\.\d+\.\d+\.\d+$/)
  const client = connect(80, door.host)
  client.on('error', () => {})
  await once(client, 'close')
  t.same(came, [{ host: door.host, port: 80 }])
  door.close()
})

t.test('an address that is taken is waited for', async t => {
  const host = '127.77.0.1'
  const holder = createServer().listen(80, host)
  const isHeld = await Promise.race([
    once(holder, 'listening').then(() => true),
    once(holder, 'error').then(() => false)
  ]).catch(() => false)
  if (!isHeld) return void t.pass('port 80 takes a privilege')
  const opening = SideDoor.open(socket => socket.destroy(), host)
  setTimeout(() => holder.close(), 50)
  const door = await opening
  t.equal(door?.host, host)
  door?.close()
})
