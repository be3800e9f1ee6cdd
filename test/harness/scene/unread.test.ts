import t from 'tap'
import { publishDocument } from '../../../harness/scene/publish.js'
import { ServerScene } from '../../../harness/scene/server-scene.js'
import { sendUnread, type UnreadRequest, unread } from '../../../harness/scene/unread.js'
import { smallScene } from './small-server.js'

t.test('all is said in one piece, however the run delivers', async t => {
  const { life, random, options } = smallScene(t, { weakness: 'forgetful' })
  const scene = new ServerScene(life, random, { ...options, delivery: 'dripped' })
  await publishDocument(scene)
  for (const name of Object.keys(unread) as UnreadRequest[]) {
    const { exchange } = await sendUnread(scene, name)
    t.equal(exchange.events.filter(({ kind }) => kind === 'sent').length, 1, name)
    t.ok(exchange.sent.length < 65_483, 'one segment of the loopback')
  }
  await scene.close()
})
