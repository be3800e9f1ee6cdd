// Servers with one fault each, by name: what the judge has to bear.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'

const [fault, port, root] = process.argv.slice(2)

const faults = {
  'ends-on-connect': () => listen(() => process.exit(3)),
  'dies-on-every-request': () => listen(socket => socket.once('data', () => fail('no request'))),
  'dies-on-some': () => listen(answer(request => request.includes('%') && fail('a percent sign'))),
  'dies-slowly': () => dieSlowly(),
  'endless-answer': () => listen(socket => socket.once('data', () => flood(socket))),
  'endless-output': () => listen(answer()) && flood(process.stdout),
  hang: () => listen(socket => socket.resume()),
  daemonises: () => daemonise(),
  child: () => listen(answer()),
  'shows-sources': () => listen(answer(() => {}, sourceOr)),
  'does-not-start': () => fail('no start')
}

faults[fault]()

function listen(meet) {
  return createServer(socket => {
    socket.on('error', () => socket.destroy())
    meet(socket)
  }).listen(Number(port), '127.0.0.1')
}

function answer(look = () => {}, respond = page) {
  return socket =>
    socket.once('data', bytes => {
      const request = bytes.toString('latin1')
      look(request)
      socket.end(respond(request))
    })
}

/** Ends as an interpreter does on a busy machine: its sockets are gone long before itself. */
function dieSlowly() {
  const server = listen(socket =>
    socket.once('data', bytes => {
      const request = bytes.toString('latin1')
      if (!request.includes('%')) return socket.end(page(request))
      server.close()
      socket.destroy()
      setTimeout(() => fail('a percent sign'), 600)
    })
  )
}

/** Takes the program behind /query for a document like others. */
function sourceOr(request) {
  if (!request.startsWith('GET /query')) return page(request)
  const source = `<?php echo $_SERVER['QUERY_STRING'];`
  return `HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\nContent-Length: ${source.length}\r\n\r\n${source}`
}

function page(request) {
  try {
    const body = readFileSync(join(root, request.split(' ')[1]))
    const head = `Content-Type: text/plain\r\nContent-Length: ${body.length}`
    return `HTTP/1.0 200 OK\r\n${head}\r\n\r\n${body}`
  } catch {
    return 'HTTP/1.0 404 Not Found\r\nContent-Length: 0\r\n\r\n'
  }
}

function flood(stream) {
  stream.write('x'.repeat(1 << 20), () => flood(stream))
}

function fail(word) {
  throw new Error(word)
}

function daemonise() {
  const child = spawn(process.execPath, [process.argv[1], 'child', port, root], {
    detached: true,
    stdio: 'ignore'
  })
  child.unref()
}
