import t from 'tap'
import { Inconclusive, Violation } from '../../../harness/expect/outcome.js'
import {
  confirmCondition,
  expectNotModified,
  expectUnconditional,
  modifiedOf
} from '../../../harness/scene/condition.js'
import { publishDated, publishDocument } from '../../../harness/scene/publish.js'
import { get, head } from '../../../harness/scene/retrieve.js'
import { smallScene } from './small-server.js'

const since = Buffer.from('If-Modified-Since: {modified}')

t.test('a condition that holds is answered with 304', async t => {
  const scene = smallScene(t)
  await publishDated(scene)
  await confirmCondition(scene)
  t.equal(expectNotModified(scene.answer).response.status, 304)
})

t.test('a server that sends the document again breaks the control', async t => {
  const scene = smallScene(t, { weakness: 'unconditional' })
  await publishDated(scene)
  await t.rejects(confirmCondition(scene), Violation)
  t.throws(() => expectNotModified(scene.answer), Inconclusive)
})

t.test('HEAD may be answered with 304, which is noted', async t => {
  const scene = smallScene(t)
  await publishDated(scene)
  await head(scene, 'the document', since)
  expectUnconditional(scene)
  t.match(scene.attachments().at(-1)?.data, /304/)
  await get(scene, 'a missing document')
  t.throws(() => expectUnconditional(scene), Violation)
})

t.test('a document without a date has none', async t => {
  const scene = smallScene(t)
  await publishDocument(scene)
  t.throws(() => modifiedOf(scene), Inconclusive)
})
