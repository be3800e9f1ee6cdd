import t, { type Test } from 'tap'
import { Inconclusive } from '../../../harness/expect/outcome.js'
import {
  expectMorePrinted,
  expectOwnDirectory,
  startAnother,
  startUps
} from '../../../harness/scene/start-up.js'
import type { ServerAdapter } from '../../../harness/target/adapter.js'
import { freePort } from '../../../harness/target/free-port.js'
import { smallScene } from './small-server.js'

const start = ['httpfs', '-p', '{port}', '-d', '{root}']
const adapter = { start, cwd: '.' } as unknown as ServerAdapter

t.test('a start-up departs from the adapter in one option', async t => {
  t.match(startUps['without "-d"'](adapter), { start: ['httpfs', '-p', '{port}'], root: '.' })
  t.match(startUps['without "-p"'](adapter), { start: ['httpfs', '-d', '{root}'], port: 8080 })
  t.match(startUps['with "-v"'](adapter), { start: [...start, '-v'] })
  const relative = startUps['with a relative path after "-d"'](adapter)
  t.match(relative, { start: ['httpfs', '-p', '{port}', '-d', '{root}'], root: 'relative' })
})

t.test('an adapter that does without the option decides nothing', async t => {
  const bare = { ...adapter, start: ['httpfs'] }
  t.throws(() => startUps['without "-d"'](bare), Inconclusive)
  t.throws(() => startUps['without "-p"'](bare), Inconclusive)
})

t.test('the second server has a directory of its own, and ends with the scene', async t => {
  const scene = smallScene(t, { weakness: 'noisy' })
  await scene.begin()
  await startAnother(scene, 'with "-v"')
  await t.resolves(expectOwnDirectory(scene))
  await scene.close()
  t.ok(scene.attachments().length > 0, 'what it said is left behind')
})

t.test('a server tells more with -v than without', async t => {
  await t.resolves(tell(t, 'talkative'))
})

t.test('a server that tells of every request needs no -v for it', async t => {
  await t.resolves(tell(t, 'noisy'))
})

t.test('what a server prints anyway tells nothing', async t => {
  await t.rejects(tell(t, 'banner'), /no more than without -v/)
})

t.test('a server that prints nothing is not verbose', async t => {
  await t.rejects(tell(t, ''), /nothing on either output/)
})

t.test('a server that the judge did not start has no options', async t => {
  const foreign = { ...adapter, url: 'http://localhost:80/' }
  t.throws(() => startUps['with "-p" and "-d"'](foreign), Inconclusive)
  t.equal(startUps['with "-p" and "-d"'](adapter), adapter)
})

t.test('a port that its adapter fixes cannot be had twice', async t => {
  const port = await freePort('127.0.0.1')
  const scene = smallScene(t, { changes: { port } })
  await scene.begin()
  await t.rejects(startAnother(scene, 'with "-v"'), Inconclusive)
})

async function tell(t: Test, weakness: string): Promise<void> {
  const scene = smallScene(t, { weakness })
  await scene.begin()
  await startAnother(scene, 'with "-v"')
  await expectOwnDirectory(scene)
  await expectMorePrinted(scene)
}
