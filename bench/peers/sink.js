// Takes any request whole, keeps nothing of it, and says 200: node sink.js PORT
import { createServer } from 'node:http'

const [port] = process.argv.slice(2)
const server = createServer((request, response) => {
  request.on('end', () => response.end('taken\n')).resume()
})
server.requestTimeout = 0
server.listen(Number(port), '127.0.0.1')
