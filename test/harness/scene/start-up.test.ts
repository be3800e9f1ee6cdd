import t from 'tap'
import { Inconclusive, Violation } from '../../../harness/expect/outcome.js'
import {
  expectOwnDirectory,
  expectPrinted,
  startAnother,
  startUps
} from '../../../harness/scene/start-up.js'
import type { ServerAdapter } from '../../../harness/target/adapter.js'
import { smallScene } from './small-server.js'

const start = ['httpfs', '-p', '{port}', '-d', '{root}']
const adapter = { start, cwd: '.' } as unknown as ServerAdapter

t.test('a start-up departs from the adapter in one option', async t => {
  t.match(startUps['without "-d"'](adapter), { start: ['httpfs', '-p', '{port}'], cwd: '{root}' })
  t.match(startUps['without "-p"'](adapter), { start: ['httpfs', '-d', '{root}'], port: 8080 })
  t.match(startUps['with "-v"'](adapter), { start: [...start, '-v'] })
  const relative = startUps['with a relative path after "-d"'](adapter)
  t.match(relative, { start: ['httpfs', '-p', '{port}', '-d', 'root'], cwd: '{root}/..' })
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
  t.doesNotThrow(() => expectPrinted(scene))
  await scene.close()
  t.ok(scene.attachments().length > 0, 'what it said is left behind')
  t.throws(() => expectPrinted(scene), Violation)
})
