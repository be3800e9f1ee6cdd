import t from 'tap'
import { Lacking, Violation } from '../../../harness/expect/outcome.js'
import { publishDocument } from '../../../harness/scene/publish.js'
import { smallRun, smallScene } from './small-server.js'

const request = Buffer.from('GET /x HTTP/1.0\r\n\r\n')

t.test('every exchange is left behind, and every note', async t => {
  const scene = smallScene(t)
  await scene.ask(request)
  const { response } = await scene.ask(request, { label: 'control' })
  t.equal(response.status, 404)
  scene.note('a note')
  await scene.close()
  const kinds = scene.attachments().map(({ mediaType }) => mediaType.replace(/.*h10spec\./, ''))
  t.same(kinds, ['exchange+json', 'exchange+json', 'note+text'])
})

t.test('the latest answer and the one before are told apart', async t => {
  const scene = smallScene(t)
  await scene.ask(request)
  await scene.ask(Buffer.from('FOO / HTTP/1.0\r\n\r\n'))
  t.equal(scene.earlier.response.status, 404)
  t.equal(scene.answer.response.status, 501)
  t.equal((await scene.wholeAnswer()).exchange.close, 'fin')
})

t.test('a scene without questions has no answers', async t => {
  t.throws(() => smallScene(t).answer, /nothing has been asked/)
  t.throws(() => smallScene(t).companion, /no server was started/)
})

t.test('what the adapter lacks is lacking', async t => {
  const scene = smallScene(t, { changes: { lacks: ['post', 'root'] } })
  t.throws(() => scene.require('post'), Lacking)
  t.doesNotThrow(() => scene.require('head'))
  t.throws(() => scene.root, Lacking)
})

t.test('a server that ends is accounted for, and started again', async t => {
  const run = smallRun(t, { weakness: 'mortal' })
  const scene = run('deadly')
  await scene.ask(Buffer.from('GET /die HTTP/1.0\r\n\r\n'))
  await scene.close()
  t.throws(() => scene.accountForDeath(), /status 3/)
  const crash = scene.attachments().at(-1)
  t.match(JSON.parse(crash?.data ?? ''), { scenario: 'deadly', exitCode: 3, exchange: /./ })
  const next = run('next')
  t.equal((await next.ask(request)).response.status, 404)
  await next.close()
  t.doesNotThrow(() => next.accountForDeath())
})

t.test('a server that hangs is started anew for the next scenario', async t => {
  const run = smallRun(t, { weakness: 'drowsy' })
  const scene = run('tiring')
  await publishDocument(scene)
  await scene.ask(Buffer.from('GET /sleep HTTP/1.0\r\n\r\n'), { patience: 100 })
  await scene.close()
  const next = run('next')
  await t.resolves(publishDocument(next))
  t.match(next.attachments().at(-1)?.data, /started anew/)
})

t.test('a server that does not listen is a broken control, and is asked once', async t => {
  const run = smallRun(t, { changes: { start: [process.execPath, '-e', 'process.exit(4)'] } })
  await t.rejects(run().begin(), Violation)
  const before = performance.now()
  await t.rejects(run().begin(), /listens/)
  t.ok(performance.now() - before < 50, 'it was not started again')
})

t.test('the surroundings are remembered from the beginning', async t => {
  const scene = smallScene(t)
  t.same(scene.before, {})
  await scene.begin()
  t.same(scene.before, scene.root.outside())
})
