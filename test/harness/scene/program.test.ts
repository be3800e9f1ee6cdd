import t from 'tap'
import { Lacking } from '../../../harness/expect/outcome.js'
import { nameOf } from '../../../harness/scene/files.js'
import { askProgram, programSource } from '../../../harness/scene/program.js'
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

t.test('its source is what the adapter names, where it has a file', async t => {
  const program = { path: '/query', source: '<?php' }
  const scene = smallScene(t, { changes: { offers: { program } } })
  t.equal(programSource(scene).toString(), '<?php')
  const without = smallScene(t, { changes: { offers: { program: { path: '/query' } } } })
  t.throws(() => programSource(without), Lacking)
})
