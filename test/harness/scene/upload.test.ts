import t from 'tap'
import { Lacking, Violation } from '../../../harness/expect/outcome.js'
import { layDown } from '../../../harness/scene/publish.js'
import {
  expectNothingUploaded,
  expectServed,
  expectUnchanged,
  expectUploaded,
  postTo,
  storePost,
  upload,
  uploadAndMore,
  uploadCut,
  uploadHalf,
  uploadNaming,
  uploadWithSwitch
} from '../../../harness/scene/upload.js'
import { smallScene } from './small-server.js'

const content = Buffer.from('hello')

t.test('what is posted is stored, or the control is broken', async t => {
  await t.resolves(storePost(smallScene(t)))
  await t.rejects(storePost(smallScene(t, { weakness: 'forgetful' })), Violation)
  await t.rejects(storePost(smallScene(t, { changes: { lacks: ['post'] } })), Lacking)
})

t.test('an upload is looked for on the disk and on the wire', async t => {
  const scene = smallScene(t)
  await upload(scene, content)
  await t.resolves(expectUploaded(scene))
  await t.resolves(expectServed(scene))
  await uploadCut(scene, content, 'cut inside the body')
  await t.resolves(expectUploaded(scene))
  await uploadNaming(scene, content, 'CONTENT-length')
  await t.resolves(expectUploaded(scene))
  await postTo(scene, content, Buffer.from('{missing}'))
  t.same(scene.root.stored(scene.shelf.missing.slice(1)), content)
})

t.test('octets too many are stored by a server that does not count', async t => {
  const scene = smallScene(t)
  await uploadAndMore(scene, content, 3)
  await t.rejects(expectUploaded(scene), Violation)
})

t.test('half an upload is none', async t => {
  const scene = smallScene(t)
  await uploadHalf(scene, '/half.bin')
  t.doesNotThrow(() => expectNothingUploaded(scene))
  const impatient = smallScene(t, { weakness: 'impatient' })
  await uploadHalf(impatient, '/half.bin')
  t.throws(() => expectNothingUploaded(impatient), Violation)
})

t.test('a file that was there has to stay as it was', async t => {
  const scene = smallScene(t)
  const { path } = await layDown(scene, Buffer.from('old'))
  t.doesNotThrow(() => expectUnchanged(scene))
  await upload(scene, content, path)
  t.throws(() => expectUnchanged(scene), Violation)
  const lacking = smallScene(t, { changes: { lacks: ['overwrite-switch'] } })
  t.throws(() => uploadWithSwitch(lacking, '/a?overwrite=false'), Lacking)
})
