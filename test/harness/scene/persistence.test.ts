import t from 'tap'
import { Violation } from '../../../harness/expect/outcome.js'
import { expectAnnouncedOrClosed, expectVisibleEnd } from '../../../harness/scene/persistence.js'
import { keepingScene } from './keeping-server.js'
import { smallScene } from './small-server.js'

const request = Buffer.from('GET /one HTTP/1.0\r\n\r\n')
const silent = `require('node:net').createServer(socket => {
  socket.on('error', () => {})
  socket.write('HTTP/1.0 200 OK\\r\\nContent-Length: 0\\r\\n\\r\\n')
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
  const start = [process.execPath, '-e', silent, '--', '{port}']
  const scene = smallScene(t, { changes: { start } })
  await scene.begin()
  await scene.ask(request, { patience: 300 })
  await t.rejects(expectVisibleEnd(scene), Violation)
  await t.rejects(expectAnnouncedOrClosed(scene), Violation)
})
