import t from 'tap'
import { Inconclusive, Lacking } from '../../../harness/expect/outcome.js'
import { sequenceOf } from '../../../harness/expect/sequence.js'
import type { ServerScene } from '../../../harness/scene/server-scene.js'
import {
  acceptFollowedPost,
  askAfterSilence,
  askAndEnd,
  askAtOnce,
  askInTurn,
  hideInBody,
  sendThenAsk,
  sendThenAskAndEnd
} from '../../../harness/scene/turns.js'
import { keepingScene } from './keeping-server.js'
import { smallScene } from './small-server.js'

const opening = { method: 'GET', resource: 'the document' } as const

t.test('the next request is sent when the first is answered', async t => {
  const scene = filled(keepingScene(t))
  const { exchange } = await askInTurn(scene, { ...opening, fields: Buffer.from('X: {missing}') })
  t.match(exchange.sent.toString(), /\r\nConnection: keep-alive\r\nX: \/[a-z]+\.txt\r\n/)
  t.same(bodies(exchange.received), ['/one', '/two'])
  const head = await askInTurn(scene, { ...opening, method: 'HEAD' })
  t.equal(sequenceOf(head.exchange.received, 'HEAD').whole.length, 2)
})

t.test('a server that closes is not asked again', async t => {
  await t.rejects(askInTurn(filled(smallScene(t)), opening), Lacking)
  const lacks = smallScene(t, { changes: { lacks: ['keep-alive', 'head'] } })
  await t.rejects(askInTurn(filled(lacks), opening), Lacking)
})

t.test('two requests go out in one piece', async t => {
  const scene = filled(keepingScene(t))
  const { exchange } = await askAtOnce(scene, true)
  t.equal(exchange.events.filter(({ kind }) => kind === 'sent').length, 1)
  t.same(bodies(exchange.received), ['/one', '/two'])
  const once = await askAtOnce(scene, false)
  t.notMatch(once.exchange.sent.toString(), /Connection/)
  const worded = await sendThenAsk(scene, Buffer.from('GET {document} HTTP/1.0\r\n\r\n'))
  t.match(worded.exchange.sent.toString(), /^GET \/one HTTP\/1\.0\r\n\r\nGET \/two /)
})

// It ends every connection at the first octet.
const mute = `require('node:net').createServer(socket => {
  socket.on('error', () => {})
  socket.once('data', () => socket.end())
}).listen(Number(process.argv[1]), '127.0.0.1')`

t.test(
  'a server that is mute about a post and what follows it leaves the question open',
  async t => {
    const scene = filled(smallScene(t))
    await acceptFollowedPost(scene)
    t.match(scene.answer.exchange.sent.toString(), /^POST .*\r\n\r\nabcGET \/two /s)
    const closing = filled(
      smallScene(t, { changes: { start: [process.execPath, '-e', mute, '{port}'] } })
    )
    await t.rejects(acceptFollowedPost(closing), Inconclusive)
  }
)

t.test('the end of the client comes behind its last request', async t => {
  const scene = filled(smallScene(t))
  const hidden = await hideInBody(scene, '{unknown}', 'the document')
  t.match(`${hidden.exchange.sent}`, new RegExp(`^${scene.shelf.unknown} /one `))
  const sent = hidden.exchange.sent.toString()
  const body = sent.slice(sent.indexOf('\r\n\r\n') + 4)
  t.match(sent, `\r\nContent-Length: ${body.length}\r\n`)
  const worded = await sendThenAskAndEnd(scene, Buffer.from('x {missing}\r\n\r\n'))
  t.match(worded.exchange.sent.toString(), /^x \/[a-z]+\.txt\r\n\r\nGET \/two /)
  const bare = await askAndEnd(scene)
  for (const { exchange } of [hidden, worded, bare])
    t.ok(exchange.events.some(event => event.kind === 'ended' && event.by === 'judge'))
})

t.test('silence comes before the request', async t => {
  const { exchange } = await askAfterSilence(filled(smallScene(t)))
  const [connected, sent] = exchange.events
  t.ok((sent?.at ?? 0) - (connected?.at ?? 0) > 50)
})

function filled(scene: ServerScene): ServerScene {
  scene.shelf.put('document', { path: '/one', content: Buffer.from('/one') })
  scene.shelf.put('second document', { path: '/two', content: Buffer.from('/two') })
  return scene
}

function bodies(received: Buffer): readonly string[] {
  return sequenceOf(received).whole.map(({ body }) => body.toString())
}
