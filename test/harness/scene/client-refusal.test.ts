import t from 'tap'
import { postLong, postRefused } from '../../../harness/scene/client-refusal.js'
import { smallScene } from './small-client.js'

t.test('who accepts a long body gets all of it', async t => {
  const scene = smallScene()
  const { exchanges, given } = await postLong(scene)
  t.ok(exchanges[0]?.received.subarray(-given.length).equals(given))
  await scene.close()
})

t.test('the refusal comes before the body has come, and what is still sent is read', async t => {
  const scene = smallScene()
  const { exchanges, given, invocation } = await postRefused(scene, 'a whole answer', 503)
  t.match(invocation.stdout.toString(), /^HTTP\/1\.0 503 [\s\S]*\r\nContent-Length: /)
  const { events = [], received } = exchanges[0] ?? {}
  const refused = events.findIndex(({ kind }) => kind === 'sent')
  const before = events.slice(0, refused).filter(({ kind }) => kind === 'received')
  t.ok(before.length < 100, 'it had not come')
  t.ok(received?.subarray(-given.length).equals(given), 'this client sends it all the same')
  await scene.close()
})

t.test('a refusal may do without a length', async t => {
  const scene = smallScene()
  const { invocation } = await postRefused(scene, 'the beginning of an answer', 400)
  t.match(invocation.stdout.toString(), /^HTTP\/1\.0 400 /)
  t.notMatch(invocation.stdout.toString(), /Content-Length/)
  await scene.close()
})
