import { spawn } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import { freePort } from '../../target/free-port.js'
import { onJudgeEnd } from '../../target/judge-end.js'
import { isListening } from '../../target/listeners.js'
import { filterTo } from '../filter.js'
import type { Filter } from '../mutant.js'

// Starts the server that its last arguments name, at a port of its own instead of "{inner}", and
// listens for it once it does.
const [encoded = '', host = '', outer, program = '', ...args] = process.argv.slice(2)
const filter: Filter = JSON.parse(Buffer.from(encoded, 'base64').toString('utf8'))
const inner = { host, port: await freePort(host) }
const words = args.map(word => word.replace('{inner}', String(inner.port)))
const server = spawn(program, words, { stdio: 'inherit' })
onJudgeEnd(() => server.kill('SIGKILL'))
server.on('error', () => process.exit(1))
server.on('exit', code => process.exit(code ?? 1))

// As long as nobody listens, neither does the filter.
while (!(await isListening(server.pid ?? 0, inner))) await delay(20)
filterTo(inner, filter).listen(Number(outer), host)
