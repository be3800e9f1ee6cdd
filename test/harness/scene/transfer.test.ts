import t from 'tap'
import { contents } from '../../../harness/scene/content.js'
import { layDown } from '../../../harness/scene/publish.js'
import type { ServerScene } from '../../../harness/scene/server-scene.js'
import { breakOff, cutShort, expectReleased, getUnread } from '../../../harness/scene/transfer.js'
import { smallScene } from './small-server.js'

t.test('who does not read has seen nothing', async t => {
  const scene = await withLarge(smallScene(t))
  const conversation = await getUnread(scene)
  t.equal(conversation.exchange.received.length, 0)
  conversation.heed()
  t.equal((await conversation.answered()).response.status, 200)
})

t.test('a document loses its end while it is on its way', async t => {
  const scene = await withLarge(smallScene(t))
  await cutShort(scene)
  t.equal(scene.root.stored(scene.shelf.get('second document').path.slice(1))?.length, 1000)
  t.equal(scene.answer.response.status, 200)
})

t.test('connections that are broken off are let go', async t => {
  const scene = await withLarge(smallScene(t))
  await breakOff(scene, 4)
  await t.resolves(expectReleased(scene))
  t.match(scene.answer.exchange.events.at(-1), { kind: 'reset', by: 'judge' })
  scene.descriptors = -100
  await t.rejects(expectReleased(scene), /descriptors/)
})

async function withLarge(scene: ServerScene): Promise<ServerScene> {
  await layDown(scene, contents['that fills every buffer'](scene.random))
  return scene
}
