import t from 'tap'
import { Lacking } from '../../../harness/expect/outcome.js'
import {
  type Cut,
  cuts,
  receiveBehind,
  receiveBehindField,
  receiveBytes,
  receiveConditionally,
  receiveEndless,
  receiveHead,
  receiveInPieces,
  receiveSimple,
  receiveSimpleDripped,
  receiveStatus
} from '../../../harness/scene/client-receive.js'
import { smallScene } from './small-client.js'

t.test('the body follows the head that was given, its length filled in', async t => {
  const scene = smallScene()
  const { body, invocation } = await receiveBehind(scene, Buffer.from('X {length}\n\n'))
  t.equal(invocation.stdout.toString(), `X ${body.length}\n\n${body}`)
  await scene.close()
})

t.test('a field stands in a head without a length', async t => {
  const scene = smallScene()
  const { invocation } = await receiveBehindField(scene, Buffer.from('X: {long}\r\n'))
  t.match(
    invocation.stdout.toString(),
    /^HTTP\/1\.0 200 OK\r\nContent-Type: \S+\r\nX: (long ?)+\r\n/
  )
  t.notMatch(invocation.stdout.toString(), /Content-Length/)
  await scene.close()
})

t.test('a status is said with a phrase', async t => {
  const scene = smallScene()
  const { invocation } = await receiveStatus(scene, 499)
  t.match(invocation.stdout.toString(), /^HTTP\/1\.0 499 Said So\r\n/)
  await scene.close()
})

t.test('all of an answer without status line is the body', async t => {
  const scene = smallScene()
  const { invocation, body } = await receiveSimple(scene, Buffer.from('<p>'))
  t.same(invocation.stdout, body)
  const dripped = await receiveSimpleDripped(scene, Buffer.from('<p>'))
  t.same(dripped.invocation.stdout, dripped.body)
  await scene.close()
})

t.test('a response arrives whole, however it is cut', async t => {
  const scene = smallScene()
  for (const cut of Object.keys(cuts) as Cut[]) {
    const { invocation, body } = await receiveInPieces(scene, cut)
    t.ok(invocation.stdout.includes(body), cut)
  }
  await scene.close()
})

t.test('a head without end is sent in part', async t => {
  const scene = smallScene({
    start: [process.execPath, '-e', FIRST, '{method}', '{options}', '{url}']
  })
  const { invocation, exchanges } = await receiveEndless(scene, 'fields without end')
  t.match(invocation.stdout.toString(), /^HTTP\/1\.0 200 OK\r\nX-More: /)
  t.notMatch(exchanges[0]?.sent.toString('latin1', 0, 100_000), '\r\n\r\n')
  await scene.close()
})

t.test('nothing but the octets is sent', async t => {
  const scene = smallScene()
  const { invocation } = await receiveBytes(scene, Buffer.from('HTTP/1.0 20'))
  t.equal(invocation.stdout.toString(), 'HTTP/1.0 20')
  await scene.close()
})

t.test('a condition and a head are asked for where the client can', async t => {
  const scene = smallScene({ options: {} })
  await t.rejects(receiveConditionally(scene, Buffer.alloc(0)), Lacking)
  await t.rejects(receiveHead(scene, Buffer.alloc(0)), Lacking)
  await scene.close()
})

/** Prints the first segment and leaves. */
const FIRST = `
const url = new URL(process.argv.at(-1))
const socket = require('node:net').connect(Number(url.port), url.hostname)
socket.write('GET / HTTP/1.0\\r\\n\\r\\n')
socket.once('data', data => { process.stdout.write(data.subarray(0, 100)); socket.destroy() })
`
