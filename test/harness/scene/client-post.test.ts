import t from 'tap'
import { bodyOf } from '../../../harness/scene/client-body.js'
import {
  getWithText,
  postBody,
  postForm,
  postTwice,
  postWithFields
} from '../../../harness/scene/client-post.js'
import { smallScene } from './small-client.js'

t.test('text is posted inline, other octets from a file', async t => {
  const scene = smallScene()
  const text = await postBody(scene, bodyOf('text beyond ASCII', scene.random))
  t.ok(text.invocation.command.includes('data'))
  const octets = await postBody(scene, bodyOf('every octet', scene.random))
  t.ok(octets.invocation.command.includes('file'))
  for (const { exchanges, given } of [text, octets]) t.ok(exchanges[0]?.received.includes(given))
  await scene.close()
})

t.test('a file takes over where nothing is posted inline', async t => {
  const scene = smallScene({ options: { file: ['file', '{}'] } })
  const { invocation } = await postForm(scene)
  t.ok(invocation.command.includes('file'))
  await scene.close()
})

t.test('a post has a path, fields and an answer of its own', async t => {
  const scene = smallScene()
  await postForm(scene, { url: '{origin}/in?x' })
  t.match(scene.visit.exchanges[0]?.received.toString(), /^POST \/in\?x HTTP/)
  await postWithFields(scene, ['X-One: 1'])
  t.match(scene.visit.exchanges[0]?.received.toString(), /\r\nX-One: 1\r\n/)
  t.ok(scene.visit.invocation.stdout.includes(scene.visit.body))
  await scene.close()
})

t.test('what is forbidden can be asked for', async t => {
  const scene = smallScene()
  const { command } = (await postTwice(scene)).invocation
  t.ok(command.includes('data') && command.includes('file'))
  t.ok((await getWithText(scene)).invocation.command.includes('GET'))
  await scene.close()
})
