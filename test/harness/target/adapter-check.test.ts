import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import t from 'tap'
import { adapterCheck, type Check, checkModule } from '../../../harness/target/adapter-check.js'
import { packageRoot } from '../../../harness/target/root.js'

const adapters = [
  { name: 'x', role: 'server', start: ['x', '{port}', '{root}'] },
  { name: 'x', role: 'server', start: 3, nonsense: true },
  undefined
]

t.test('the check that is built finds what the schema says', async t => {
  const { file, source } = checkModule()
  t.ok(existsSync(join(packageRoot(), file)), 'it was built')
  const copy = join(packageRoot(), 'dist', `test-${process.pid}.cjs`)
  t.teardown(() => rmSync(copy))
  writeFileSync(copy, source)
  const made = createRequire(import.meta.url)(copy) as Check
  const check = adapterCheck()
  for (const adapter of adapters) {
    t.equal(made(adapter), check(adapter))
    t.same(made.errors, check.errors)
  }
})
