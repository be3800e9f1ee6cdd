import t from 'tap'
import { Violation } from '../../../harness/expect/outcome.js'
import {
  expectRefusedOrUploaded,
  sendEmptyLines,
  uploadInChunks,
  uploadWithLength
} from '../../../harness/scene/framing.js'
import { upload } from '../../../harness/scene/upload.js'
import { smallScene } from './small-server.js'

const content = Buffer.from('hello')

t.test('a length is said in the words of the step', async t => {
  const scene = smallScene(t)
  await scene.begin()
  const field = Buffer.from('Content-Length: 5\r\nContent-Length: 5')
  const { exchange } = await uploadWithLength(scene, content, field)
  t.match(exchange.sent.toString(), /\r\nContent-Length: 5\r\nContent-Length: 5\r\n\r\nhello$/)
  await t.resolves(expectRefusedOrUploaded(scene))
})

t.test('chunks have their sizes, and the last has none', async t => {
  const scene = smallScene(t)
  await scene.begin()
  const { exchange } = await uploadInChunks(scene)
  t.match(exchange.sent.toString(), /\r\n\r\n5\r\n[a-z]{5}\r\n8\r\n.{8}\r\n0\r\n\r\n$/)
  await t.rejects(expectRefusedOrUploaded(scene), Violation, 'the server stored the sizes')
})

t.test('a refusal is as good as the file', async t => {
  const scene = smallScene(t)
  await scene.begin()
  await scene.ask(Buffer.from('PUT /x HTTP/1.0\r\n\r\n'))
  await t.resolves(expectRefusedOrUploaded(scene))
  const forgetful = smallScene(t, { weakness: 'forgetful' })
  await forgetful.begin()
  await upload(forgetful, content)
  await t.rejects(expectRefusedOrUploaded(forgetful), Violation)
})

t.test('empty lines come with an end behind them', async t => {
  const { exchange } = await sendEmptyLines(smallScene(t, { weakness: 'canned' }), 3)
  t.equal(exchange.sent.toString(), '\r\n\r\n\r\n')
  t.ok(exchange.events.some(event => event.kind === 'ended' && event.by === 'judge'))
})
