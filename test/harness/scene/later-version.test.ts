import t from 'tap'
import { getWithFields, postExpecting } from '../../../harness/scene/later-version.js'
import { smallScene } from './small-server.js'

t.test('each of many fields has a name of its own', async t => {
  const scene = smallScene(t)
  scene.shelf.put('document', { path: '/x', content: Buffer.from('x') })
  const { exchange } = await getWithFields(scene, 50)
  const names = exchange.sent.toString().match(/^X-[a-z]+-\d+(?=: )/gm) ?? []
  t.equal(new Set(names).size, 50)
})

t.test('the body comes apart from a head that asks for 100', async t => {
  const scene = smallScene(t)
  const { exchange, response } = await postExpecting(scene, Buffer.from('abc'))
  const sent = exchange.events.flatMap(event => (event.kind === 'sent' ? [`${event.bytes}`] : []))
  t.match(sent, [/\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n$/, 'abc'])
  t.equal(response.status, 201)
})
