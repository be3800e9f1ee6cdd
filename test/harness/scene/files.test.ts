import t from 'tap'
import { Violation } from '../../../harness/expect/outcome.js'
import { expectFiles, filePath, nameOf, namesOfAll } from '../../../harness/scene/files.js'
import { layDown, publishDocument } from '../../../harness/scene/publish.js'
import { smallScene } from './small-server.js'

t.test('a file lies where its URI leads', async t => {
  t.equal(filePath({ path: '/two%20words.txt', content: Buffer.alloc(0) }), 'two words.txt')
})

t.test('files are told by the names of their documents', async t => {
  const scene = smallScene(t)
  await publishDocument(scene)
  await layDown(scene, Buffer.from('x'), { name: 'a&b.txt' })
  t.equal(nameOf(scene, 'second document'), 'a&b.txt')
  t.same(namesOfAll(scene), [nameOf(scene, 'document'), 'a&b.txt'])
})

t.test('files are what they were, and no more', async t => {
  const scene = smallScene(t)
  await publishDocument(scene)
  t.doesNotThrow(() => expectFiles(scene))
  scene.root.publish('visits.log', Buffer.from('1'))
  t.throws(() => expectFiles(scene), Violation)
})
