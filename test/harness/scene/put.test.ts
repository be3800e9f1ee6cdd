import t from 'tap'
import { layDown, publishDocument } from '../../../harness/scene/publish.js'
import {
  expectAllowed,
  expectDeleted,
  expectKept,
  expectPut,
  put
} from '../../../harness/scene/put.js'
import { send } from '../../../harness/scene/retrieve.js'
import { smallScene } from './small-server.js'

const body = Buffer.from('hello')

t.test('a put that is refused says nothing of what is there', async t => {
  const scene = smallScene(t)
  await publishDocument(scene)
  await put(scene, body)
  t.match(scene.answer.exchange.sent.toString(), /^PUT .*Content-Length: 5\r\n\r\nhello$/s)
  const { path } = scene.shelf.get('put document')
  await put(scene, Buffer.from('again'), true)
  t.equal(scene.shelf.get('put document').path, path)
  await t.resolves(expectPut(scene))
  await t.resolves(expectKept(scene))
})

t.test('a put that succeeds and stores nothing is found out', async t => {
  const scene = smallScene(t, { weakness: 'canned' })
  await put(scene, Buffer.from('another'))
  await t.rejects(expectPut(scene), /another/)
})

t.test('what was not deleted is there', async t => {
  const scene = smallScene(t)
  await layDown(scene, body)
  await send(scene, Buffer.from('DELETE {second document} HTTP/1.0\r\n\r\n'))
  await t.resolves(expectDeleted(scene))
})

t.test('what was deleted with success and is there is found out', async t => {
  const scene = smallScene(t, { weakness: 'canned' })
  await layDown(scene, body)
  await send(scene, Buffer.from('DELETE {second document} HTTP/1.0\r\n\r\n'))
  await t.rejects(expectDeleted(scene), /an error status after HTTP\/1.0 200/)
})

t.test('without Allow nothing is tried', async t => {
  const scene = smallScene(t)
  await layDown(scene, body)
  const { exchange } = await send(scene, Buffer.from('FOO {second document} HTTP/1.0\r\n\r\n'))
  await t.resolves(expectAllowed(scene))
  t.equal(scene.answer.exchange.id, exchange.id)
})
