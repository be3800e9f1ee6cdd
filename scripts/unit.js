// Runs the unit tests as the compiler wrote them to build/, a plain process each: none of them, and
// nothing that they start, pays for a compiler of its own. Prints one TAP document.
import { readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import t from 'tap'

// In seconds: a file that takes as long hangs.
const patience = 1500
const env = { ...process.env, TAP_TIMEOUT: String(patience) }

// One more than there are cores: files wait for what may come late, test/faulty 16 of its 26 s.
t.jobs = availableParallelism() + 1
t.setTimeout(0)
for (const path of longestFirst(readdirSync('test', { recursive: true }))) {
  const file = join('build/test', path.replace(/\.ts$/, '.js'))
  const args = ['--enable-source-maps', file]
  t.spawn(process.execPath, args, { env, timeout: patience * 1000, buffered: true }, `test/${path}`)
}

/** Those that judge whole programs lie at the top, and would otherwise end alone. */
function longestFirst(paths) {
  const tests = paths.filter(path => path.endsWith('.test.ts')).sort()
  const [whole, parts] = [tests.filter(isAtTop), tests.filter(path => !isAtTop(path))]
  return [...whole, ...parts]
}

function isAtTop(path) {
  return !path.includes('/')
}
