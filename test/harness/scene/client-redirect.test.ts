import t from 'tap'
import { Lacking } from '../../../harness/expect/outcome.js'
import {
  carryCredentials,
  meetChain,
  meetChoice,
  meetLoop,
  meetOpenRedirect,
  meetRedirect,
  meetThree,
  offerCredentials,
  postAndMeet
} from '../../../harness/scene/client-redirect.js'
import { smallScene } from './small-client.js'

/** Follows every redirect, with all its fields, as long as there are any. */
const FOLLOWER = `
const { connect } = require('node:net')
const [method, ...options] = process.argv.slice(1)
const fields = options.slice(0, -1).map(field => field + '\\r\\n').join('')
go(new URL(options.at(-1)))
function go(url) {
  const received = []
  const socket = connect(Number(url.port), url.hostname)
  socket.write(method + ' ' + url.pathname + url.search + ' HTTP/1.0\\r\\n' + fields + '\\r\\n')
  socket.on('data', data => received.push(data))
  socket.on('end', () => {
    const text = Buffer.concat(received).toString()
    const location = /^location: (.*)\\r$/im.exec(text)
    if (location) go(new URL(location[1], url))
    else process.stdout.write(text)
  })
}
`
const follower = () =>
  smallScene({
    start: [process.execPath, '-e', FOLLOWER, '--', '{method}', '{options}', '{url}'],
    options: { follow: [], header: ['{}'], file: [] }
  })

t.test('each kind of location leads to the document', async t => {
  const scene = follower()
  for (const field of ['Location: {here}', 'LOCATION: {elsewhere}', 'Location: {path}']) {
    const { invocation, body, target, exchanges } = await meetRedirect(scene, 302, field)
    t.ok(invocation.stdout.includes(body), field)
    t.match(exchanges[1]?.received.toString(), `GET ${target} `, field)
  }
  await scene.close()
})

t.test('a chain ends after ten, three after three', async t => {
  const scene = follower()
  t.equal((await meetChain(scene)).exchanges.length, 11)
  t.equal((await meetThree(scene)).exchanges.length, 4)
  await scene.close()
})

t.test('a client that follows a loop for ever is ended by the judge', async t => {
  const scene = follower()
  t.match((await meetLoop(scene)).invocation, { ended: 'deadline' })
  await scene.close()
})

t.test('credentials are seen wherever the client takes them', async t => {
  const scene = follower()
  const { exchanges } = await carryCredentials(scene)
  const seen = exchanges.map(({ received }) => received.includes('Authorization: Basic '))
  t.same(seen, [true, true])
  t.match((await offerCredentials(scene)).invocation.stdout.toString(), / 401 /)
  await scene.close()
})

t.test('a post is redirected to another server', async t => {
  const scene = follower()
  t.equal((await postAndMeet(scene, 301)).exchanges.length, 2)
  const still = smallScene()
  t.equal((await postAndMeet(still, 301)).exchanges.length, 1)
  await scene.close()
})

t.test('a choice shows the same document in both places', async t => {
  const scene = follower()
  const { invocation, body } = await meetChoice(scene, 300)
  t.ok(invocation.stdout.includes(body))
  await scene.close()
})

t.test('an open redirect waits for a second request on its connection', async t => {
  const scene = smallScene()
  await t.rejects(meetOpenRedirect(scene), Lacking)
  await scene.close()
})
