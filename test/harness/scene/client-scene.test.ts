import t from 'tap'
import { Lacking } from '../../../harness/expect/outcome.js'
import { answerOf, documentOf } from '../../../harness/scene/client-answer.js'
import { smallScene } from './small-client.js'

t.test('a run is kept with what the client met', async t => {
  const scene = smallScene()
  const server = await scene.listen(() => answerOf(documentOf(Buffer.from('hello'))))
  const about = { body: Buffer.from('hello'), target: '/a' }
  await scene.run({ method: 'GET', url: server.url('/a') }, about)
  t.match(scene.visit, { ...about, invocation: { exitCode: 0 }, given: Buffer.alloc(0) })
  t.match(scene.visit.exchanges[0]?.received.toString(), /^GET \/a HTTP\/1\.0\r\n/)
  const types = scene.attachments().map(({ mediaType }) => mediaType.replace(/.*\./, ''))
  t.same(types, ['exchange+json', 'invocation+json', 'grade+json'])
  t.match(scene.attachments().at(-1)?.data, '"seen":"contained","passes":[]')
  await scene.close()
})

t.test('the server made last comes first', async t => {
  const scene = smallScene()
  const elsewhere = await scene.listen(() => answerOf(documentOf(Buffer.from('elsewhere'))))
  const here = await scene.listen(() => answerOf(documentOf(Buffer.from('here'))))
  await scene.run({ method: 'GET', url: here.url('/') })
  t.same(
    scene.visit.exchanges.map(({ address }) => address.port),
    [here.port]
  )
  t.not(elsewhere.port, here.port)
  await scene.close()
})

t.test('earlier runs can be looked at, later ones not', async t => {
  const scene = smallScene()
  t.throws(() => scene.visit, /has not taken place/)
  const server = await scene.listen(() => answerOf(Buffer.alloc(0)))
  const first = await scene.run({ method: 'GET', url: server.url('/') })
  const second = await scene.run({ method: 'GET', url: server.url('/') })
  t.equal(scene.visitBefore(1), first)
  t.equal(scene.visit, second)
  t.equal(second.invocation.exitCode, 1, 'its servers are gone with the first run')
  await scene.close()
})

t.test('what the adapter cannot ask for is lacking', async t => {
  const scene = smallScene()
  t.throws(() => scene.require('follow'), Lacking)
  t.doesNotThrow(() => scene.require('data'))
  await t.rejects(scene.run({ method: 'HEAD', url: 'http://127.0.0.1:1/' }), Lacking)
  await scene.close()
})

t.test('files lie where the client finds them', async t => {
  const scene = smallScene()
  const path = scene.place(Buffer.from('content'))
  t.same(scene.stored(path.split('/').at(-1) ?? ''), Buffer.from('content'))
  t.equal(scene.stored('missing'), undefined)
  await scene.close()
})
