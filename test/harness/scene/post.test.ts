import t from 'tap'
import { Inconclusive, Lacking, Violation } from '../../../harness/expect/outcome.js'
import {
  acceptPost,
  expectCreationReported,
  post,
  postAndLineEnd,
  postCut,
  postWithLength,
  sendUnwelcome
} from '../../../harness/scene/post.js'
import { smallScene } from './small-server.js'

t.test('a post that succeeds is accepted', async t => {
  await t.resolves(acceptPost(smallScene(t)))
  await t.rejects(acceptPost(smallScene(t, { changes: { lacks: ['post'] } })), Lacking)
})

t.test('a post has its length, after the fields of the step', async t => {
  const { exchange } = await post(smallScene(t), Buffer.from('hello'), Buffer.from('X: y'))
  t.match(exchange.sent.toString(), /\r\nX: y\r\nContent-Length: 5\r\n\r\nhello$/)
})

t.test('a length is said in the words of the step, or not at all', async t => {
  const scene = smallScene(t, { weakness: 'impatient' })
  const worded = await postWithLength(
    scene,
    Buffer.from('hello'),
    Buffer.from('Content-Length: +5')
  )
  t.match(worded.exchange.sent.toString(), /\r\nContent-Length: \+5\r\n\r\nhello$/)
  const silent = await postWithLength(scene, Buffer.from('hello'))
  t.notMatch(silent.exchange.sent.toString(), /Content-Length/)
})

t.test('octets too many and pieces are sent as said', async t => {
  const scene = smallScene(t)
  t.match(
    (await postAndLineEnd(scene, Buffer.from('a'))).exchange.sent.toString(),
    /\r\n\r\na\r\n$/
  )
  const cut = await postCut(scene, 'cut after the head')
  t.equal(cut.exchange.events.filter(({ kind }) => kind === 'sent').length, 2)
  t.equal((await sendUnwelcome(scene)).response.status, 501)
})

t.test('a file that came into being has to be reported', async t => {
  const scene = smallScene(t)
  await post(scene, Buffer.from('hello'))
  await t.resolves(expectCreationReported(scene))
  const forgetful = smallScene(t, { weakness: 'forgetful' })
  await post(forgetful, Buffer.from('hello'))
  await t.rejects(expectCreationReported(forgetful), Inconclusive)
  await post(scene, Buffer.from('hello'))
  scene.root.publish('x', Buffer.from('x'))
  scene.shelf.put('posted file', { path: '/x', content: Buffer.from('x') })
  await sendUnwelcome(scene)
  await t.rejects(expectCreationReported(scene), Violation)
})
