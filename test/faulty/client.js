// A client that looks for a body behind every head: node client.js METHOD URL
import { connect } from 'node:net'

const [method, text] = process.argv.slice(2)
const { hostname, port, host, pathname } = new URL(text)
const socket = connect(Number(port), hostname)
let received = Buffer.alloc(0)

socket.write(`${method} ${pathname} HTTP/1.0\r\nHost: ${host}\r\n\r\n`)
socket.on('data', bytes => {
  received = Buffer.concat([received, bytes])
  const start = received.indexOf('\r\n\r\n') + 4
  const [, length = 'Infinity'] = /^Content-Length: (\d+)/im.exec(received.toString('latin1')) ?? []
  if (start > 4 && received.length - start >= Number(length)) finish(start)
})
socket.on('end', () => finish(received.indexOf('\r\n\r\n') + 4))

function finish(start) {
  process.stdout.write(received.subarray(start), () => process.exit())
}
