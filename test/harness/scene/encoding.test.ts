import { gunzipSync } from 'node:zlib'
import t from 'tap'
import { Lacking } from '../../../harness/expect/outcome.js'
import { layCompressed } from '../../../harness/scene/encoding.js'
import { publishDated, publishDocument } from '../../../harness/scene/publish.js'
import { smallScene } from './small-server.js'

t.test('a compressed form lies beside the document where the server was told of it', async t => {
  const scene = smallScene(t, { changes: { offers: { encoding: { suffix: '.gz' } } } })
  const { path, content } = await publishDocument(scene)
  layCompressed(scene)
  t.same(gunzipSync(scene.root.stored(`${path.slice(1)}.gz`) ?? ''), content)
})

t.test('and nowhere else', async t => {
  const scene = smallScene(t)
  await publishDocument(scene)
  t.throws(() => layCompressed(scene), Lacking)
  t.equal(scene.root.list().length, 1)
})

t.test('a document may be of any date', async t => {
  const { modified } = await publishDated(smallScene(t), new Date('2009-08-10T10:20:30.500Z'))
  t.same(modified, new Date('2009-08-10T10:20:30Z'))
})
