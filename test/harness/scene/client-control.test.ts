import t from 'tap'
import { Lacking, Violation } from '../../../harness/expect/outcome.js'
import type { Visit } from '../../../harness/expect/visit.js'
import { answerOf } from '../../../harness/scene/client-answer.js'
import {
  confirmDeparture,
  confirmEnd,
  confirmEntry,
  confirmFetch,
  confirmLongPost,
  confirmPost,
  confirmRedirect
} from '../../../harness/scene/client-control.js'
import { fetchDocument } from '../../../harness/scene/client-fetch.js'
import { hollowScene, smallScene } from './small-client.js'

t.test('a client that fetches and posts passes both controls', async t => {
  const scene = smallScene()
  await t.resolves(confirmFetch(scene))
  await t.resolves(confirmPost(scene))
  await scene.close()
})

t.test('what passes in a control is told apart, and so are servers and runs', async t => {
  const scene = smallScene()
  const labels = async (run: Promise<Visit>) => (await run).exchanges.map(({ label }) => label)
  await confirmFetch(scene)
  t.same(await labels(Promise.resolve(scene.visit)), ['control, connection 1'])
  t.same(await labels(fetchDocument(scene)), ['connection 1'])
  t.same(await labels(fetchDocument(scene)), ['run 2, connection 1'])
  const server = await scene.listen(() => answerOf(Buffer.alloc(0)), { label: 'the other server' })
  const visit = scene.run({ method: 'GET', url: server.url('/') })
  t.same(await labels(visit), ['run 3, the other server, connection 1'])
  const runs = scene.attachments().filter(({ mediaType }) => mediaType.includes('invocation'))
  t.same(
    runs.flatMap(({ data }) => JSON.parse(data).exchanges.length),
    [1, 1, 1, 1]
  )
  await scene.close()
})

t.test('a client that does nothing passes neither', async t => {
  const scene = hollowScene()
  await t.rejects(confirmFetch(scene), Violation)
  await t.rejects(confirmPost(scene), Violation)
  await scene.close()
})

t.test('a client that posts at all has to post a long body as well', async t => {
  const scene = smallScene()
  await t.resolves(confirmLongPost(scene))
  await scene.close()
  const hollow = hollowScene()
  await t.rejects(confirmLongPost(hollow), Violation)
  await hollow.close()
})

t.test('a client that prints the same whatever comes passes nothing', async t => {
  const start = [process.execPath, '-e', 'console.log("hello")', '{method}', '{options}', '{url}']
  const scene = smallScene({ start })
  await t.rejects(confirmFetch(scene), Violation)
  await scene.close()
})

t.test('a client that claims to follow redirects has to', async t => {
  const scene = smallScene({ options: { follow: [] } })
  await t.rejects(confirmRedirect(scene), Violation)
  await t.rejects(confirmDeparture(scene), Violation)
  await t.rejects(confirmRedirect(smallScene()), Lacking)
  await scene.close()
})

t.test('a client that is given credentials has to get in', async t => {
  const scene = smallScene({ options: { userinfo: [] } })
  await t.rejects(confirmEntry(scene), Violation)
  await t.rejects(confirmEntry(smallScene()), Lacking)
  await scene.close()
})

t.test(
  'a client that does nothing at least ends, and one that waits for ever does not',
  async t => {
    await confirmEnd(hollowScene())
    const start = [
      process.execPath,
      '-e',
      'setInterval(() => {}, 1000)',
      '{method}',
      '{options}',
      '{url}'
    ]
    await t.rejects(confirmEnd(smallScene({ start })), Violation)
  }
)
