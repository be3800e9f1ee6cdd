import { ClientScene } from '../../../harness/scene/client-scene.js'
import { Random } from '../../../harness/scene/random.js'
import type { ClientAdapter } from '../../../harness/target/adapter.js'
import { ClientTarget } from '../../../harness/target/client-target.js'

// Arguments: method, fields and body options, URL. It prints whatever comes back.
const PROGRAM = `
const { connect } = require('node:net')
const { readFileSync } = require('node:fs')
const [method, ...options] = process.argv.slice(1)
const url = new URL(options.pop())
const value = name => options.flatMap((word, at) => (word === name ? [options[at + 1]] : []))
const body = Buffer.concat([...value('data').map(text => Buffer.from(text)), ...value('file').map(path => readFileSync(path))])
const lines = [method + ' ' + url.pathname + url.search + ' HTTP/1.0', ...value('header')]
if (method === 'POST') lines.push('Content-Length: ' + body.length)
const socket = connect(Number(url.port || 80), url.hostname)
socket.on('error', error => { console.error(error.code); process.exitCode = 1 })
socket.write(Buffer.concat([Buffer.from(lines.join('\\r\\n') + '\\r\\n\\r\\n'), body]))
socket.pipe(process.stdout)
`

const adapter: ClientAdapter = {
  name: 'small',
  role: 'client',
  suites: ['client'],
  start: [process.execPath, '-e', PROGRAM, '--', '{method}', '{options}', '{url}'],
  cwd: '.',
  env: {},
  lacks: [],
  methods: { GET: ['GET'], POST: ['POST'] },
  options: { header: ['header', '{}'], data: ['data', '{}'], file: ['file', '{}'] }
}

/** A scene whose client sends what it is asked for, follows nothing and prints what it gets. */
export function smallScene(changes: Partial<ClientAdapter> = {}): ClientScene {
  const target = new ClientTarget({ ...adapter, ...changes })
  return new ClientScene(target, new Random('1'), { scenario: 'test', patience: 5000 })
}

/** A client that does nothing and succeeds. */
export function hollowScene(): ClientScene {
  return smallScene({ start: [process.execPath, '-e', '', '{method}', '{options}', '{url}'] })
}
