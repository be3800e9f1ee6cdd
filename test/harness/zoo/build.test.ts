import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { packageRoot } from '../../../harness/target/root.js'
import { build } from '../../../harness/zoo/build.js'

const edit = {
  in: 'reference/client/command.ts',
  replace: '`httpc ',
  with: '`mutant '
}

t.test('the copy runs with the edit in it, and goes without a trace', async t => {
  const copy = await build(packageRoot(), [edit])
  const program = join(copy.path, 'dist/reference/client/main.js')
  t.match(execFileSync(process.execPath, [program, '--version'], { encoding: 'utf8' }), /^mutant /)
  t.ok(existsSync(join(copy.path, 'dist/reference/server/main.js')))
  copy.remove()
  t.notOk(existsSync(copy.path))
})

t.test('an edit that leaves no TypeScript is stillborn', async t => {
  const broken = build(packageRoot(), [{ ...edit, with: '((' }])
  await t.rejects(broken, { name: 'Stillborn' })
})
