import t from 'tap'
import { Lacking, Violation } from '../../../harness/expect/outcome.js'
import {
  confirmDeparture,
  confirmEnd,
  confirmEntry,
  confirmFetch,
  confirmPost,
  confirmRedirect
} from '../../../harness/scene/client-control.js'
import { hollowScene, smallScene } from './small-client.js'

t.test('a client that fetches and posts passes both controls', async t => {
  const scene = smallScene()
  await t.resolves(confirmFetch(scene))
  await t.resolves(confirmPost(scene))
  await scene.close()
})

t.test('a client that does nothing passes neither', async t => {
  const scene = hollowScene()
  await t.rejects(confirmFetch(scene), Violation)
  await t.rejects(confirmPost(scene), Violation)
  await scene.close()
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
