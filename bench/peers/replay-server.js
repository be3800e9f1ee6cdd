// The exchanges of a run with httpfs, once more and by nothing but sockets. What was answered with
// 200 is published before: node replay-server.js RESULT.json SERVER.js DIRECTORY
import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { bytesOf, scenarios, side } from './recorded.js'

/** Answers that are longer now are not waited for any longer, in milliseconds. */
const quiet = 20

const [file, program, directory] = process.argv.slice(2)
const work = scenarios(file)
mkdirSync(directory, { recursive: true })
for (const exchange of work.flatMap(({ exchanges }) => exchanges)) publish(exchange)
const server = spawn('node', [program, '-p', '0', '-d', directory], {
  stdio: ['ignore', 'pipe', 2]
})
const port = await portOf(server)
await side(work, 8, async ({ exchanges }) => {
  for (const exchange of exchanges) await replay(exchange)
})
server.kill()

function publish({ events }) {
  const joined = kind => Buffer.concat(events.filter(event => event.kind === kind).map(bytesOf))
  const [, path] = /^GET \/([\w./-]+) /.exec(joined('sent').toString('latin1', 0, 300)) ?? []
  const answer = joined('received')
  const end = answer.indexOf('\r\n\r\n')
  if (!path || path.includes('..') || !/^HTTP\/1\.\d 200/.test(answer.toString('latin1', 0, 12)))
    return
  try {
    mkdirSync(dirname(join(directory, path)), { recursive: true })
    writeFileSync(join(directory, path), answer.subarray(end + 4))
  } catch {
    // A listing, whose path is a folder by now.
  }
}

async function portOf(child) {
  for await (const line of createInterface(child.stdout)) return Number(/:(\d+)\/$/.exec(line)[1])
}

async function replay({ events }) {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
  const inbox = { count: 0, ended: false, wake: () => undefined }
  socket.on('data', bytes => {
    inbox.count += bytes.length
    inbox.wake()
  })
  for (const event of ['end', 'close', 'error']) {
    socket.on(event, () => {
      inbox.ended = true
      inbox.wake()
    })
  }
  let expected = 0
  for (const event of events) {
    if (event.kind === 'sent') socket.write(bytesOf(event))
    if (event.kind === 'received') {
      expected += bytesOf(event).length
      await until(inbox, expected)
    }
    if (event.kind === 'ended' && event.by === 'judge') socket.end()
    if (event.kind === 'ended' && event.by !== 'judge') await until(inbox, Infinity)
  }
  socket.destroy()
}

/** Until so many bytes came, or the end, or nothing more after something. */
async function until(inbox, count) {
  while (inbox.count < count && !inbox.ended) {
    const before = inbox.count
    let timer
    await new Promise(resolve => {
      inbox.wake = resolve
      if (before > 0) timer = setTimeout(resolve, quiet)
      else timer = setTimeout(resolve, 10 * quiet)
    })
    clearTimeout(timer)
    if (inbox.count === before) return
  }
}
