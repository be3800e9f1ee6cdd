import t from 'tap'
import { expectEachServed } from '../../../harness/expect/served.js'
import {
  getAllAtOnce,
  layDownMany,
  occupy,
  postAtOnce,
  readWhileWritten,
  visit
} from '../../../harness/scene/crowd.js'
import { layDown, publishDocument } from '../../../harness/scene/publish.js'
import { get } from '../../../harness/scene/retrieve.js'
import { expectOneUploaded } from '../../../harness/scene/upload.js'
import { smallScene } from './small-server.js'

t.test('another client waits, or goes', async t => {
  const scene = smallScene(t)
  await publishDocument(scene)
  await occupy(scene, Buffer.from('GET {document}'))
  t.equal(scene.answer.exchange.close, 'open')
  await visit(scene, Buffer.from('GET /'), 'close')
  await visit(scene, Buffer.from('GET /'), 'reset')
  t.equal((await get(scene, 'the document')).response.status, 200)
})

t.test('four clients for each document are served at once', async t => {
  const scene = smallScene(t)
  await scene.begin()
  await layDownMany(scene, 2)
  await getAllAtOnce(scene)
  t.equal(scene.served.length, 12, 'the last one is the second document, too')
  t.doesNotThrow(() => expectEachServed(scene.served))
})

t.test('of two writers one wins', async t => {
  const scene = smallScene(t)
  await scene.begin()
  await postAtOnce(scene)
  await t.resolves(expectOneUploaded(scene))
})

t.test('readers see one state of what is being written', async t => {
  const scene = smallScene(t)
  await layDown(scene, Buffer.from('old'))
  await readWhileWritten(scene)
  t.ok(scene.served.length >= 8, 'four when half was said, and four at least while the rest was')
  t.doesNotThrow(() => expectEachServed(scene.served))
})
