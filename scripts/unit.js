// Runs the unit tests as the compiler wrote them to build/, a plain process each: none of them, and
// nothing that they start, pays for a compiler of its own. Prints one TAP document.
import { readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import t from 'tap'

// In seconds: a file that takes as long hangs.
const patience = 1500
const env = { ...process.env, TAP_TIMEOUT: String(patience) }

t.jobs = availableParallelism()
t.setTimeout(0)
for (const path of readdirSync('test', { recursive: true }).sort()) {
  if (!path.endsWith('.test.ts')) continue
  const file = join('build/test', path.replace(/\.ts$/, '.js'))
  const args = ['--enable-source-maps', file]
  t.spawn(process.execPath, args, { env, timeout: patience * 1000, buffered: true }, `test/${path}`)
}
