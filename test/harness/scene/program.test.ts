import t from 'tap'
import { Lacking } from '../../../harness/expect/outcome.js'
import { nameOf } from '../../../harness/scene/files.js'
import { askProgram } from '../../../harness/scene/program.js'
import { publishDocument } from '../../../harness/scene/publish.js'
import { smallScene } from './small-server.js'

t.test('the program is asked where the adapter says that it is', async t => {
  const scene = smallScene(t, { changes: { offers: { program: { path: '/query' } } } })
  await publishDocument(scene)
  const { exchange } = await askProgram(scene)
  const line = exchange.sent.toString('latin1').split('\r\n')[0]
  t.equal(line, `GET /query?${nameOf(scene, 'document')} HTTP/1.0`)
})

t.test('and nowhere else', async t => {
  const scene = smallScene(t)
  await publishDocument(scene)
  t.throws(() => askProgram(scene), Lacking)
})
