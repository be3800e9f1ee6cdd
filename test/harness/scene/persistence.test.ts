import t, { type Test } from 'tap'
import { Violation } from '../../../harness/expect/outcome.js'
import { expectAnnouncedOrClosed, expectVisibleEnd } from '../../../harness/scene/persistence.js'
import { keepingScene } from './keeping-server.js'
import { smallScene } from './small-server.js'

const request = Buffer.from('GET /one HTTP/1.0\r\n\r\n')
const answering = (fields: string) => `require('node:net').createServer(socket => {
  socket.on('error', () => {})
  socket.write('HTTP/1.0 200 OK\\r\\n${fields}\\r\\n')
}).listen(Number(process.argv[1]), '127.0.0.1')`

t.test('a response ends by its length where the connection is kept, or by the close', async t => {
  for (const scene of [keepingScene(t), smallScene(t)]) {
    await scene.begin()
    await scene.ask(request)
    await t.resolves(expectVisibleEnd(scene))
    await t.resolves(expectAnnouncedOrClosed(scene))
  }
})

t.test('a connection that stays open without a word is waited for in vain', async t => {
  const scene = await asked(t, answering(''))
  await t.rejects(expectVisibleEnd(scene), Violation)
  await t.rejects(expectAnnouncedOrClosed(scene), Violation)
})

t.test('a length tells the end also where nothing is said of the connection', async t => {
  const scene = await asked(t, answering('Content-Length: 0\\r\\n'))
  await t.resolves(expectVisibleEnd(scene))
  await t.rejects(expectAnnouncedOrClosed(scene), Violation)
})

async function asked(t: Test, program: string) {
  const start = [process.execPath, '-e', program, '--', '{port}']
  const scene = smallScene(t, { changes: { start } })
  await scene.begin()
  await scene.ask(request, { patience: 300 })
  return scene
}
