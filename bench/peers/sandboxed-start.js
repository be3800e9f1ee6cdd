import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

// Runs as a judge that may shut programs in: starts one that does nothing, in the sandbox and bare by
// turns, and prints how many milliseconds each took, and how many of a processor all of them.
const [root = '', count = '0'] = process.argv.slice(2)
const { findSandbox } = await import(join(root, 'dist/harness/target/sandbox.js'))
const { enclosed } = await import(join(root, 'dist/harness/target/sandbox-command.js'))

const sandbox = await findSandbox()
if ('missing' in sandbox) throw new Error(sandbox.missing)
const { prefix, command } = enclosed(sandbox, { command: ['true'], cwd: '/', env: {} }, [])
const kinds = { 'in the sandbox': [...prefix, ...command], bare: ['true'] }
const times = { 'in the sandbox': [], bare: [] }
const used = { 'in the sandbox': 0, bare: 0 }
for (let nth = 0; nth < Number(count); nth++) {
  for (const [kind, words] of Object.entries(kinds)) {
    const before = processorTime()
    times[kind].push(time(words))
    used[kind] += processorTime() - before
  }
}
process.stdout.write(JSON.stringify({ times, used }))
process.exit()

function time([program, ...args]) {
  const begun = performance.now()
  const { status } = spawnSync(program, args, { stdio: 'ignore' })
  if (status !== 0) throw new Error(`${program} ended with ${status}`)
  return performance.now() - begun
}

// proc(5): cutime and cstime, in hundredths of a second.
function processorTime() {
  const stat = readFileSync('/proc/self/stat', 'latin1')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[13]) + Number(fields[14])) * 10
}
