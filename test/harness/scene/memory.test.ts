import t from 'tap'
import { Inconclusive, Violation } from '../../../harness/expect/outcome.js'
import { announceLong, askUnread, expectModest } from '../../../harness/scene/memory.js'
import { layDown, publishDocument } from '../../../harness/scene/publish.js'
import { smallScene } from './small-server.js'

const here = { skip: process.platform !== 'linux' && 'only /proc tells' }

t.test('a server that waits for a body takes little memory', here, async t => {
  const scene = smallScene(t)
  await publishDocument(scene)
  await announceLong(scene, 'POST', 300_000_000)
  t.match(
    scene.earlier.exchange.sent.toString(),
    /^POST [\s\S]+Content-Length: 300000000\r\n\r\nhello$/
  )
  t.equal(scene.answer.response.status, 200, 'somebody else has been served since')
  t.doesNotThrow(() => expectModest(scene))
  scene.memory = new Map(
    [...scene.memory].map(([pid]) => [pid, { claimed: -(2 ** 30), touched: 0 }])
  )
  t.throws(() => expectModest(scene), Violation, 'a gibibyte')
})

t.test('who asks and does not read, reads nothing', here, async t => {
  const scene = smallScene(t)
  await publishDocument(scene)
  await layDown(scene, scene.random.letters(100))
  await askUnread(scene, 3)
  t.equal(scene.earlier.exchange.sent.toString().match(/GET /g)?.length, 3)
  t.equal(scene.earlier.exchange.received.length, 0)
})

t.test('nothing can be said of a server that the judge did not start', async t => {
  const scene = smallScene(t, { changes: { url: 'http://127.0.0.1:9/' } })
  t.throws(() => expectModest(scene), Inconclusive)
})
