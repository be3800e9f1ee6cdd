import t from 'tap'
import { Inconclusive } from '../../../harness/expect/outcome.js'
import { expectAtDefaultPort } from '../../../harness/expect/sent-line.js'
import {
  fetchAtDefaultPort,
  fetchDocument,
  fetchFromNobody,
  fetchFromTwo,
  fetchUnheard,
  fetchUrl,
  fetchWithFields,
  filledIn
} from '../../../harness/scene/client-fetch.js'
import { smallScene } from './small-client.js'

t.test('placeholders stand for the server', async t => {
  const server = { port: 8080, url: (path: string) => `http://127.0.0.1:8080${path}` }
  t.equal(filledIn('{origin}/a', server), 'http://127.0.0.1:8080/a')
  t.equal(filledIn('http://localhost:{port}', server), 'http://localhost:8080')
})

t.test('no two documents have the same name or content', async t => {
  const scene = smallScene()
  await fetchFromTwo(scene)
  const [one, two] = [scene.visitBefore(1), scene.visit]
  t.not(one.target, two.target)
  t.notSame(one.body, two.body)
  t.ok(one.invocation.stdout.includes(one.body))
  await scene.close()
})

t.test('a URL is asked for as it is written', async t => {
  const scene = smallScene()
  const { exchanges } = await fetchUrl(scene, '{origin}/a?b')
  t.match(exchanges[0]?.received.toString(), /^GET \/a\?b HTTP/)
  await scene.close()
})

t.test('a URL without a port leads to port 80, where the machine lets us', async t => {
  const scene = smallScene()
  t.teardown(() => scene.close())
  const refusal = await fetchAtDefaultPort(scene, 'http://{host}:').catch(error => error)
  if (refusal instanceof Inconclusive) return void t.pass('not here', { skip: refusal.message })
  t.equal(scene.visit.exchanges[0]?.address.port, 80)
  t.doesNotThrow(() => expectAtDefaultPort(scene.visit))
  await fetchDocument(scene)
  t.throws(() => expectAtDefaultPort(scene.visit), /a request at port 80/)
})

t.test('fields are remembered', async t => {
  const scene = smallScene()
  const { exchanges } = await fetchWithFields(scene, ['X-One: 1'])
  t.match(exchanges[0]?.received.toString(), /\r\nX-One: 1\r\n/)
  t.same(scene.fields, ['X-One: 1'])
  await scene.close()
})

t.test('a server that closes before it is asked says nothing', async t => {
  const scene = smallScene()
  const { invocation, exchanges } = await fetchUnheard(scene)
  t.equal(invocation.stdout.length, 0)
  t.equal(exchanges[0]?.sent.length, 0)
  await scene.close()
})

t.test('nobody answers where nobody listens', async t => {
  const scene = smallScene()
  const { invocation, exchanges } = await fetchFromNobody(scene)
  t.match(invocation.stderr.toString(), 'ECONNREFUSED')
  t.same(exchanges, [])
  await t.resolves(fetchDocument(scene), 'and the scene goes on')
  await scene.close()
})
