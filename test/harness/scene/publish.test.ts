import t from 'tap'
import { Inconclusive, Lacking, Violation } from '../../../harness/expect/outcome.js'
import {
  layDown,
  linkOutside,
  publishDated,
  publishDirectory,
  publishDocument,
  remove,
  rewrite
} from '../../../harness/scene/publish.js'
import { smallRun, smallScene } from './small-server.js'

t.test('a document is published and proven', async t => {
  const scene = smallScene(t)
  const { path, content } = await publishDocument(scene)
  t.same(scene.root.stored(path.slice(1)), content)
  t.ok(scene.answer.response.body.equals(content))
  t.equal(scene.answer.exchange.label, 'control')
})

t.test('a canned answer proves nothing', async t => {
  await t.rejects(publishDocument(smallScene(t, { weakness: 'canned' })), Violation)
  await t.rejects(publishDirectory(smallScene(t, { weakness: 'canned' })), Violation)
})

t.test('a dated document has a date that the server tells', async t => {
  const { modified } = await publishDated(smallScene(t))
  t.same(modified, new Date('1994-11-06T08:49:37Z'))
  await t.rejects(publishDated(smallScene(t, { weakness: 'dateless' })), Inconclusive)
  const lacking = smallScene(t, { changes: { lacks: ['conditional-get'] } })
  await t.rejects(publishDated(lacking), Lacking)
})

t.test('a directory is proven by a document in it', async t => {
  const scene = smallScene(t)
  const { path } = await publishDirectory(scene)
  t.match(path, /^\/[a-z]+\/$/)
  t.equal(scene.root.list().length, 1)
})

t.test('a document may be laid down unasked, under any name, taken away and rewritten', async t => {
  const scene = smallScene(t)
  const document = await layDown(scene, Buffer.from('x'), { name: 'two words.txt' })
  t.equal(document.path, '/two%20words.txt')
  t.same(scene.root.stored('two words.txt'), Buffer.from('x'))
  remove(scene, document)
  t.equal(scene.root.stored('two words.txt'), undefined)
  const { path, content } = await publishDocument(scene)
  rewrite(scene)
  t.notSame(scene.root.stored(path.slice(1)), content)
  t.equal(scene.shelf.get('document').content.length, content.length)
})

t.test('a link leads to a canary', async t => {
  const scene = smallScene(t)
  const { path } = await linkOutside(scene)
  t.equal(scene.root.list()[0], path.slice(1))
})

t.test('without a root the document is what lies at the path of the URL', async t => {
  const scene = smallScene(t, { changes: { lacks: ['root'], start: canned() } })
  t.same((await publishDocument(scene)).content, Buffer.from('hello'))
})

t.test('a server that died of what was before is started again for the control', async t => {
  const run = smallRun(t, { weakness: 'mortal' })
  await publishDocument(run('one'))
  const scene = run('two')
  await scene.begin()
  await scene
    .open()
    .then(conversation => conversation.say(Buffer.from('GET /die HTTP/1.0\r\n\r\n')))
  await publishDocument(scene)
  await scene.close()
  t.doesNotThrow(() => scene.accountForDeath())
  t.match(JSON.parse(scene.attachments().at(-1)?.data ?? ''), { scenario: 'before two' })
})

function canned(): string[] {
  const program = `require('node:net').createServer(socket => socket.once('data', () =>
    socket.end('HTTP/1.0 200 OK\\r\\n\\r\\nhello'))).listen(Number(process.argv[1]), '127.0.0.1')`
  return [process.execPath, '-e', program, '--', '{port}']
}
