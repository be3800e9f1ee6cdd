// The invocations of a run with httpc, once more and by nothing but sockets and processes, one a
// core: node replay-client.js RESULT.json DIRECTORY
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { availableParallelism } from 'node:os'
import { bytesOf, scenarios, side } from './recorded.js'

/** What hangs without the judge is ended, in milliseconds. */
const patience = 5000

const [file, directory] = process.argv.slice(2)
mkdirSync(directory, { recursive: true })
await side(scenarios(file), availableParallelism(), async ({ exchanges, invocations }) => {
  const servers = await Promise.all(servedBy(exchanges).map(answer))
  for (const { command } of invocations) await run(command)
  for (const server of servers) server.close()
})

/** The addresses that were connected to, each with what it answered, in order. */
function servedBy(exchanges) {
  const served = new Map()
  for (const exchange of exchanges) {
    const key = `${exchange.address.host} ${exchange.address.port}`
    served.set(key, [...(served.get(key) ?? []), exchange])
  }
  return [...served.values()]
}

async function answer(exchanges) {
  const waiting = [...exchanges]
  const server = createServer(socket => {
    const sent = (waiting.shift()?.events ?? []).filter(({ kind }) => kind === 'sent').map(bytesOf)
    socket.on('error', () => undefined)
    socket.once('data', () => socket.end(Buffer.concat(sent)))
  })
  server.on('error', () => undefined)
  const [{ address }] = exchanges
  server.listen(address.port, address.host)
  await Promise.race([once(server, 'listening'), once(server, 'error')])
  return server
}

async function run([program, ...args]) {
  const child = spawn(program, args, { cwd: directory, stdio: 'ignore' })
  const timer = setTimeout(() => child.kill('SIGKILL'), patience)
  await once(child, 'exit')
  clearTimeout(timer)
}
