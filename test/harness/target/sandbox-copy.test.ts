import { existsSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { loadAdapter } from '../../../harness/target/adapters.js'
import { packageRoot } from '../../../harness/target/root.js'
import { visibleFor } from '../../../harness/target/sandbox-copy.js'

const bundled = join(packageRoot(), 'fixtures/targets')

for (const name of ['httpfs', 'httpc']) {
  t.test(`${name} sees the program that its adapter starts`, async t => {
    const adapter = loadAdapter(name)
    const words = adapter.start.map(word => word.replace('{package}', packageRoot()))
    const programs = words.filter(word => word.startsWith(packageRoot()))
    const { reads = [] } = visibleFor(adapter, bundled)
    t.not(programs.length, 0)
    t.ok(programs.every(program => reads.includes(program)))
    t.ok(reads.every(path => existsSync(path)))
  })
}
