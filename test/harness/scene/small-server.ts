import type { Test } from 'tap'
import { Patience } from '../../../harness/scene/patience.js'
import { Random } from '../../../harness/scene/random.js'
import { ServerLife } from '../../../harness/scene/server-life.js'
import { ServerScene } from '../../../harness/scene/server-scene.js'
import type { ServerAdapter } from '../../../harness/target/adapter.js'
import { ServerTarget } from '../../../harness/target/server-target.js'

// Arguments: port, directory and a weakness. It serves and stores files, answers conditions that
// name the very date of a file, adds the slash to directories and lists its root. A weakness that is a
// number is for how many seconds it waits for a client.
const PROGRAM = `
const { createServer } = require('node:net')
const fs = require('node:fs')
const [port, root, weakness] = process.argv.slice(1)
const weak = name => weakness === name
createServer(socket => {
  let bytes = Buffer.alloc(0)
  socket.on('error', () => {})
  socket.setTimeout(1000 * (Number(weakness) || 0), () => socket.end())
  socket.on('data', chunk => {
    bytes = Buffer.concat([bytes, chunk])
    const end = bytes.indexOf('\\r\\n\\r\\n')
    if (end === -1) return
    const [line, ...fields] = bytes.toString('latin1', 0, end).split('\\r\\n')
    const value = name => fields.find(field => field.toLowerCase().startsWith(name + ':'))?.slice(name.length + 1).trim()
    const body = bytes.subarray(end + 4)
    if (body.length < Number(value('content-length') ?? 0) && !weak('impatient')) return
    const [method, target] = line.split(' ')
    if (weak('mortal') && target === '/die') process.exit(3)
    if (weak('drowsy') && target === '/sleep') for (;;) {}
    if (weak('noisy') || (weak('talkative') && process.argv.includes('-v'))) console.log(line)
    socket.end(Buffer.concat(answer(method, decodeURI(target), value('if-modified-since'), body)))
  })
}).listen(Number(port), '127.0.0.1', () => weak('banner') && console.log('listening'))

function answer(method, path, since, body) {
  if (weak('canned')) return head(200, [], 'hello', method)
  if (method === 'POST') {
    if (!weak('forgetful')) fs.writeFileSync(root + path, body)
    return head(201, [], 'created', method)
  }
  if (method !== 'GET' && method !== 'HEAD') return head(501, [], 'no such method', method)
  const info = fs.statSync((weak('open') ? root + path : root + require('node:path').normalize(path)), { throwIfNoEntry: false })
  if (!info) return head(404, [], 'nothing here', method)
  if (path === '/') return head(200, [], fs.readdirSync(root).join(' '), method)
  if (info.isDirectory() && !path.endsWith('/')) return head(301, ['Location: ' + path + '/'], 'moved', method)
  if (info.isDirectory()) return head(200, [], 'a directory', method)
  const modified = info.mtime.toUTCString()
  if (since === modified && !weak('unconditional')) return head(304, [], '', method)
  return head(200, weak('dateless') ? [] : ['Last-Modified: ' + modified], fs.readFileSync(root + path), method)
}

function head(status, fields, body, method) {
  const lines = ['HTTP/1.0 ' + status + ' Phrase', ...fields, 'Content-Length: ' + body.length, '', '']
  return [Buffer.from(lines.join('\\r\\n')), method === 'HEAD' ? Buffer.alloc(0) : Buffer.from(body)]
}
`

const adapter: ServerAdapter = {
  name: 'small',
  role: 'server',
  suites: ['server'],
  start: [process.execPath, '-e', PROGRAM, '--', '{port}', '{root}'],
  cwd: '.',
  env: {},
  files: {},
  lacks: [],
  isolation: 'run',
  host: '127.0.0.1'
}

export interface SmallServer {
  readonly weakness?: string
  readonly changes?: Partial<ServerAdapter>
}

/** A run over a small server of its own, which ends with the test. */
export function smallRun(t: Test, { weakness = '', changes = {} }: SmallServer = {}) {
  const start = [...adapter.start, weakness]
  const target = new ServerTarget({ ...adapter, start, ...changes }, { seed: 1, patience: 5000 })
  const life = new ServerLife(target)
  const patience = new Patience(2000)
  const scenes: ServerScene[] = []
  t.teardown(async () => {
    for (const scene of scenes) await scene.close()
    await target.stop()
  })
  return (scenario = 'test'): ServerScene => {
    const scene = new ServerScene(life, new Random(scenario), { scenario, patience })
    scenes.push(scene)
    return scene
  }
}

/** One scene with a small server of its own. */
export function smallScene(t: Test, server: SmallServer = {}): ServerScene {
  return smallRun(t, server)()
}
