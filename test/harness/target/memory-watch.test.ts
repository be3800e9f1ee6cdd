import t from 'tap'
import { TargetProcess } from '../../../harness/target/process.js'

const MIB = 1024 * 1024
const skip = process.platform !== 'linux' && 'only Linux tells enough of its processes'
const hoard = 'const held = Buffer.alloc(300 * 1024 * 1024, 1); setInterval(() => held[0], 1000)'

t.test('who holds more memory than he may is ended, with his children', { skip }, async t => {
  const script = `require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(hoard)}])`
  const command = [process.execPath, '-e', script]
  const launch = { command, cwd: '/', env: {}, limit: 100, memory: 250 * MIB }
  const hoarder = await TargetProcess.start(launch)
  t.same(await hoarder.exited, { code: null, signal: 'SIGKILL' })
})

t.test('who holds less goes on to his own end', { skip }, async t => {
  const command = [process.execPath, '-e', 'setTimeout(() => {}, 500)']
  const launch = { command, cwd: '/', env: {}, limit: 100, memory: 1024 * MIB }
  t.same(await (await TargetProcess.start(launch)).exited, { code: 0, signal: null })
})
