import t from 'tap'
import { offerToKeep } from '../../../harness/scene/client-keep-alive.js'
import { smallScene } from './small-client.js'

t.test('the offer is sent, and the body comes behind the head', async t => {
  const scene = smallScene()
  const head = Buffer.from('HTTP/1.0 200 OK\r\nContent-Length: {length}\r\n\r\n')
  const { exchanges, invocation, body } = await offerToKeep(scene, head)
  t.match(exchanges[0]?.received.toString(), '\r\nConnection: keep-alive\r\n')
  t.match(invocation.stdout.toString(), `Content-Length: ${body.length}\r\n\r\n${body}`)
  await scene.close()
})

t.test('a connection that stays open holds a client that waits for its end', async t => {
  const scene = smallScene()
  const { invocation } = await offerToKeep(scene, Buffer.from('HTTP/1.0 200 OK\r\n\r\n'), 'hold')
  t.equal(invocation.ended, 'deadline')
  await scene.close()
})
