import type { Test } from 'tap'
import type { ServerScene } from '../../../harness/scene/server-scene.js'
import { smallScene } from './small-server.js'

// Argument: port. It answers every head with the path asked for, and keeps every connection.
const PROGRAM = `
const { createServer } = require('node:net')
createServer(socket => {
  let text = ''
  socket.on('error', () => {})
  socket.on('data', chunk => {
    const heads = (text + chunk.toString('latin1')).split('\\r\\n\\r\\n')
    text = heads.pop()
    for (const head of heads) {
      const [method, path] = head.split(' ')
      const lines = ['HTTP/1.0 200 OK', 'Connection: keep-alive', 'Content-Length: ' + path.length]
      socket.write(lines.join('\\r\\n') + '\\r\\n\\r\\n' + (method === 'HEAD' ? '' : path))
    }
  })
}).listen(Number(process.argv[1]), '127.0.0.1')
`

/** One scene with a server that never closes. */
export function keepingScene(t: Test): ServerScene {
  return smallScene(t, { changes: { start: [process.execPath, '-e', PROGRAM, '--', '{port}'] } })
}
