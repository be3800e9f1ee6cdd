import t from 'tap'
import { Lacking } from '../../../harness/expect/outcome.js'
import { internalPath, layInternal } from '../../../harness/scene/internal.js'
import { smallScene } from './small-server.js'

t.test('a file lies where the adapter says that the server keeps it for itself', async t => {
  const scene = smallScene(t, { changes: { offers: { internal: { file: '/.ht' } } } })
  await layInternal(scene)
  t.equal(internalPath(scene), '/.ht')
  t.same(scene.root.stored('.ht'), scene.shelf.get('internal file').content)
})

t.test('and nowhere else', async t => {
  await t.rejects(layInternal(smallScene(t)), Lacking)
})
