import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { networkInterfaces } from 'node:os'
import { promisify } from 'node:util'
import t from 'tap'
import { findEntrance } from '../../../harness/target/namespace.js'
import { isAlive } from './programs.js'

const run = promisify(execFile)
const entrance = await findEntrance()
const prefix = 'prefix' in entrance ? entrance.prefix : undefined

// A machine that allows none is no fault of the program, and the word for it is looked at below.
if (prefix) {
  t.test('whoever is inside sees loopback and nothing else', async t => {
    const names = await inside('Object.keys(require("os").networkInterfaces())')
    t.same(names, ['lo'])
    t.ok(Object.keys(networkInterfaces()).includes('lo'))
  })

  t.test('every port is free inside, also one below 1024', async t => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as { port: number }
    const listen = `new Promise(done => {
      const all = [80, ${port}].map(port => require('net').createServer().listen(port))
      Promise.all(all.map(each => require('events').once(each, 'listening')))
        .then(() => done('all'), error => done(error.code)).then(() => all.map(each => each.close()))
    })`
    t.equal(await inside(listen), 'all')
    server.close()
  })

  t.test('nobody outside is reached', async t => {
    const server = createServer(socket => socket.destroy()).listen(0)
    await once(server, 'listening')
    const { port } = server.address() as { port: number }
    const dial = (host: string) => `new Promise(done => {
      const socket = require('net').connect(${port}, '${host}')
      socket.on('connect', () => done('connected'))
      socket.on('error', error => done(error.code))
    })`
    t.equal(await inside(dial('127.0.0.1')), 'ECONNREFUSED')
    t.match(await inside(dial('192.0.2.1')), /UNREACH/)
    server.close()
  })

  t.test('the command is the user who was there before, and its exit status counts', async t => {
    t.equal(await inside('process.getuid()'), process.getuid?.())
    const [program = '', ...args] = prefix ?? []
    await t.rejects(run(program, [...args, 'sh', '-c', 'exit 7']), { code: 7 })
  })

  t.test('what left its parent ends with the command', async t => {
    const [program = '', ...args] = prefix ?? []
    if (!args.includes('--pid')) return void t.pass('no process numbers of its own')
    const sleeper = 'setsid sleep 60 >/dev/null 2>&1 & sleep 0.2'
    await run(program, [...args, 'sh', '-c', sleeper])
    t.notOk(runs('sleep 60'))
  })

  t.test('what a killed judge started inside is gone', async t => {
    const [program = '', ...args] = prefix ?? []
    if (!args.includes('--pid')) return void t.pass('no process numbers of its own')
    const outer = `const child = require('child_process').spawn(process.argv[1], process.argv.slice(2),
      { stdio: ['ignore', 'pipe', 'ignore'] })
    child.stdout.on('data', () => console.log(child.pid))`
    const command = [program, ...args, 'sh', '-c', 'setsid sleep 61 & echo up; wait']
    const judge = execFile(process.execPath, ['-e', outer, ...command])
    const [pid] = await once(judge.stdout ?? process.stdin, 'data')
    judge.kill('SIGKILL')
    await once(judge, 'exit')
    while (await isAlive(Number(pid))) await new Promise(resolve => setTimeout(resolve, 5))
    while (runs('sleep 61')) await new Promise(resolve => setTimeout(resolve, 5))
    t.pass('and so is all that it left behind')
  })
}

t.test('a machine without the means says so', async t => {
  t.same(await findEntrance([]), { refusal: 'this system has no namespaces' })
  t.match(await findEntrance([['sh', '-c', 'echo not allowed >&2; exit 1']]), {
    refusal: 'not allowed'
  })
  t.match(await findEntrance([['no-such-program'], ['env']]), { prefix: ['env'] })
})

/** What an expression of Node is worth inside. */
async function inside(expression: string): Promise<unknown> {
  const script = `Promise.resolve(${expression}).then(value => console.log(JSON.stringify(value)))`
  const [program = '', ...args] = prefix ?? []
  const { stdout } = await run(program, [...args, process.execPath, '-e', script])
  return JSON.parse(stdout)
}

function runs(command: string): boolean {
  return readdirSync('/proc').some(pid => commandOf(pid) === command)
}

/** Empty for what is no process, or none any more. */
function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'latin1').split('\0').join(' ').trim()
  } catch {
    return ''
  }
}
