import t from 'tap'
import { Lacking } from '../../../harness/expect/outcome.js'
import {
  fetchProtected,
  fetchWithCredentials,
  moveElsewhere,
  moveWithin,
  receiveChallenge
} from '../../../harness/scene/client-credentials.js'
import { smallScene } from './small-client.js'

/** Sends the credentials of the URL at once, and wherever a redirect leads. */
const BEARER = `
const { connect } = require('node:net')
const first = new URL(process.argv[1])
const cookie = Buffer.from(first.username + ':' + first.password).toString('base64')
go(first)
function go(url) {
  const received = []
  const socket = connect(Number(url.port), url.hostname)
  socket.write('GET ' + url.pathname + ' HTTP/1.0\\r\\nAuthorization: Basic ' + cookie + '\\r\\n\\r\\n')
  socket.on('data', data => received.push(data))
  socket.on('end', () => {
    const text = Buffer.concat(received).toString()
    const location = /^location: (.*)\\r$/im.exec(text)
    if (location) go(new URL(location[1]))
    else process.stdout.write(text)
  })
}
`
const bearer = () =>
  smallScene({
    start: [process.execPath, '-e', BEARER, '--', '{url}'],
    options: { follow: [], userinfo: [] }
  })

t.test('a document is given out against the credentials of the URL', async t => {
  const scene = bearer()
  const { invocation, body } = await fetchProtected(scene)
  t.ok(invocation.stdout.includes(body))
  await scene.close()
})

t.test('the scene remembers the credentials that it invented', async t => {
  const scene = bearer()
  const { exchanges } = await fetchWithCredentials(scene, '{name}:{long}x')
  t.match(scene.credentials, /^[a-z]{10}:[a-z]{120}x$/)
  const basic = Buffer.from(scene.credentials).toString('base64')
  t.match(exchanges[0]?.received.toString(), `Authorization: Basic ${basic}\r\n`)
  await scene.close()
})

t.test('whoever comes without is refused by the challenge', async t => {
  const scene = smallScene({ options: { userinfo: [] } })
  const challenge = 'WWW-Authenticate: Other realm="x"'
  t.match((await fetchProtected(scene, challenge)).invocation.stdout.toString(), `\n${challenge}\r`)
  const { invocation, body } = await receiveChallenge(scene, challenge)
  t.match(invocation.stdout.toString(), `\n${challenge}\r`)
  t.ok(invocation.stdout.includes(body))
  await scene.close()
})

t.test('a redirect leads on within the server, or to another that asks as well', async t => {
  const scene = bearer()
  const within = await moveWithin(scene)
  t.ok(within.invocation.stdout.includes(within.body))
  const { exchanges, invocation } = await moveElsewhere(scene)
  t.equal(new Set(exchanges.map(({ address }) => address.port)).size, 2)
  t.match(invocation.stdout.toString(), / 401 /)
  await scene.close()
})

t.test('a client that has no such URLs lacks something', async t => {
  const scene = smallScene()
  await t.rejects(fetchProtected(scene), Lacking)
  await scene.close()
})
