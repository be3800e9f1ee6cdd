import { readlinkSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { Violation } from '../../../harness/expect/outcome.js'
import {
  expectOutsideUntouched,
  linkToSibling,
  namesOutside,
  secretsOf
} from '../../../harness/scene/outside.js'
import { smallScene } from './small-server.js'

const request = Buffer.from('GET / HTTP/1.0\r\n\r\n')

t.test('what lies outside is told by content and by name', async t => {
  const scene = smallScene(t)
  t.same(
    secretsOf(scene).map(({ text }) => text.replace(/[0-9a-f]{64}/, '')),
    ['canary ', 'canary ', 'canary ']
  )
  t.same(
    namesOutside(scene)
      .map(({ text }) => text)
      .sort(),
    ['canary.txt', 'root-sibling']
  )
})

t.test('a change outside is found', async t => {
  const scene = smallScene(t)
  const observed = await scene.ask(request)
  t.doesNotThrow(() => expectOutsideUntouched(scene, observed))
  scene.root.publish('../intruder.txt', Buffer.from('x'))
  t.doesNotThrow(() => expectOutsideUntouched(scene, observed))
  const posted = await scene.ask(Buffer.from('POST /../intruder.txt HTTP/1.0\r\n\r\n'))
  t.throws(() => expectOutsideUntouched(scene, posted), Violation)
})

t.test('a link leads to the file beside the root whose directory begins alike', async t => {
  const scene = smallScene(t)
  const { path } = await linkToSibling(scene)
  t.equal(readlinkSync(join(scene.root.path, path)), '../root-sibling/canary.txt')
})
