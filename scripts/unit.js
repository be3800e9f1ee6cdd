// Runs the unit tests as the compiler wrote them to build/: none of them, and nothing that they
// start, pays for a compiler of its own. Prints one TAP document.
import { readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import t from 'tap'

// In seconds: a process that takes as long hangs.
const patience = 1500
const env = { ...process.env, TAP_TIMEOUT: String(patience) }

// Files that share a process. More of them would end long after the others.
const MOST = 12

// One more than there are cores: files wait for what may come late, test/faulty 16 of its 26 s.
t.jobs = availableParallelism() + 1
t.setTimeout(0)
const all = readdirSync('test', { recursive: true }).filter(path => path.endsWith('.test.ts'))
const byFolder = Array.from(new Set(all.map(dirname)), folder => ({
  folder,
  files: all.filter(path => dirname(path) === folder).sort()
}))

// Those that judge whole programs lie at the top, and would otherwise end alone.
for (const { files } of byFolder.filter(isTop)) {
  for (const path of files) start(`test/${path}`, join('build/test', path.replace(/\.ts$/, '.js')))
}
for (const { folder, files } of byFolder.filter(each => !isTop(each))) {
  const count = Math.ceil(files.length / MOST)
  for (let nth = 0; nth < count; nth += 1) {
    const share = [folder, String(nth), String(count)]
    start(`test/${folder}, ${nth + 1} of ${count}`, 'scripts/unit/together.js', ...share)
  }
}

function isTop({ folder }) {
  return folder === '.'
}

function start(name, ...args) {
  const options = { env, timeout: patience * 1000, buffered: true }
  t.spawn(process.execPath, ['--enable-source-maps', ...args], options, name)
}
