import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import t from 'tap'
import { packageRoot } from '../../../harness/target/root.js'
import { answering, peer } from './peer.js'

const modules = join(packageRoot(), 'dist/reference/client/main.js')
const folder = mkdtempSync(join(tmpdir(), 'h10spec-bundle-'))
t.teardown(() => rmSync(folder, { recursive: true }))
const bundle = join(folder, 'httpc.cjs')
await execa('node', ['scripts/bundle.js', folder], { cwd: packageRoot() })

function starter(program: string) {
  return (...args: string[]): ChildProcess =>
    spawn(process.execPath, [program, ...args]).on('error', t.bailout)
}

async function finish(child: ChildProcess) {
  let [stdout, stderr] = ['', '']
  child.stdout?.on('data', bytes => {
    stdout += bytes
  })
  child.stderr?.on('data', bytes => {
    stderr += bytes
  })
  const [status] = await once(child, 'close')
  return { status, stdout, stderr }
}

for (const [name, program] of [
  ['in modules', modules],
  ['in one file', bundle]
] as const) {
  const start = starter(program)

  t.test(`the program, ${name}`, async t => {
    const { origin } = await peer(t, answering('HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nhi'))
    t.same(await finish(start('get', origin)), { status: 0, stdout: 'hi', stderr: '' })
    t.match(await finish(start('get')), { status: 2, stdout: '', stderr: 'httpc: no URL' })
  })

  t.test(`a closed pipe, ${name}`, async t => {
    const { origin } = await peer(t, socket => {
      const piece = Buffer.alloc(1024 * 1024)
      socket.write('HTTP/1.0 200 OK\r\n\r\n')
      const more = () => socket.destroyed || socket.write(piece, more)
      more()
    })
    const child = start('get', origin)
    child.stdout?.once('data', () => child.stdout?.destroy())
    t.match(await finish(child), { status: 0, stderr: '' })
  })

  t.test(`an interruption leaves no half-written file, ${name}`, async t => {
    const arrived: { hear?: () => void } = {}
    const heard = new Promise<void>(resolve => {
      arrived.hear = resolve
    })
    const { origin } = await peer(t, socket => {
      socket.once('data', () => socket.write('HTTP/1.0 200 OK\r\n\r\nhi', arrived.hear))
    })
    const directory = t.testdir()
    const child = start('get', '-o', join(directory, 'out'), origin)
    await heard
    child.kill('SIGINT')
    t.match(await finish(child), { status: 130, stderr: 'httpc: interrupted' })
    t.same(readdirSync(directory), [])
  })
}
