import t from 'tap'
import { sendBeside } from '../../../harness/scene/bystander.js'
import { smallScene } from './small-server.js'

const request = Buffer.from('GET http://{other authority}/ HTTP/1.0\r\n\r\n')

// A proxy: it connects to whatever an absolute URI names.
const proxy = `const net = require('node:net')
net.createServer(socket => {
  socket.on('error', () => {})
  socket.once('data', data => {
    const { hostname, port } = new URL(data.toString().split(' ')[1])
    const other = net.connect(Number(port), hostname, () => other.write('GET / HTTP/1.0\\r\\n\\r\\n'))
    other.on('error', () => {}).pipe(socket)
  })
}).listen(Number(process.argv[1]), '127.0.0.1')`

t.test('what another server is told is kept', async t => {
  const start = [process.execPath, '-e', proxy, '--', '{port}']
  const scene = smallScene(t, { changes: { start } })
  const { response } = await sendBeside(scene, request)
  t.equal(response.status, 200)
  t.same(
    scene.forwarded.map(({ received }) => received.toString()),
    ['GET / HTTP/1.0\r\n\r\n']
  )
})

t.test('a server that asks nobody leaves nothing behind', async t => {
  const scene = smallScene(t)
  const { exchange } = await sendBeside(scene, request)
  t.match(exchange.sent.toString(), /^GET http:\/\/127\.0\.0\.1:\d+\/ /)
  t.same(scene.forwarded, [])
})
