import t from 'tap'
import { Inconclusive, Violation } from '../../../harness/expect/outcome.js'
import {
  expectNotTaken,
  expectRefusedOrUploaded,
  sendEmptyLines,
  uploadInChunks,
  uploadWithLength,
  uploadWithLengthAndEnd
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

t.test('a post that broke off is not stored, unless an error tells of it', async t => {
  const scene = smallScene(t)
  await scene.begin()
  const { exchange } = await uploadWithLengthAndEnd(
    scene,
    content,
    Buffer.from('Content-Length: 9')
  )
  t.ok(exchange.events.some(event => event.kind === 'ended' && event.by === 'judge'))
  t.doesNotThrow(() => expectNotTaken(scene), 'it closed without a word')
  await scene.open()
  t.throws(() => expectNotTaken(scene), Inconclusive, 'nothing has come yet')
  await uploadWithLengthAndEnd(scene, content, Buffer.from('Content-Length: 5'))
  t.throws(() => expectNotTaken(scene), { message: /no success\s+got +HTTP.1.0 201/ })
  await scene.ask(Buffer.from('PUT /x HTTP/1.0\r\n\r\n'))
  t.doesNotThrow(() => expectNotTaken(scene), 'the file is there, and so is an error')
})

t.test('empty lines come with an end behind them', async t => {
  const { exchange } = await sendEmptyLines(smallScene(t, { weakness: 'canned' }), 3)
  t.equal(exchange.sent.toString(), '\r\n\r\n\r\n')
  t.ok(exchange.events.some(event => event.kind === 'ended' && event.by === 'judge'))
})
