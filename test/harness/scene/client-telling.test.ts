import t from 'tap'
import { postAndTell, receiveTelling } from '../../../harness/scene/client-telling.js'
import { smallScene } from './small-client.js'

t.test('the head that was told is the head that was sent', async t => {
  const scene = smallScene()
  const fetched = await receiveTelling(scene, 404)
  const { statusLine, fields } = scene.telling
  const head = [statusLine, ...fields.map(([name, value]) => `${name}: ${value}`)].join('\r\n')
  t.ok(fetched.invocation.stdout.toString().startsWith(head))
  t.match(statusLine, /^HTTP\/1\.0 404 \w+ \w+$/)
  const posted = await postAndTell(scene, 200)
  t.not(scene.telling.statusLine, statusLine)
  t.ok(posted.invocation.stdout.toString().startsWith(scene.telling.statusLine))
  await scene.close()
})
