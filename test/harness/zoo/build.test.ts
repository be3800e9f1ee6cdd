import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { packageRoot } from '../../../harness/target/root.js'
import { build } from '../../../harness/zoo/build.js'

const client = { in: 'reference/client/command.ts', replace: '`httpc ', with: '`mutant ' }
const server = {
  in: 'reference/server/main.ts',
  replace: '{ usage: 2, directory: 3, listen: 4 }',
  with: '{ usage: 7, directory: 3, listen: 4 }'
}

t.test('the copy runs with the edit in it, and goes without a trace', async t => {
  const copy = await build('client', packageRoot(), [client])
  const program = join(copy.path, 'dist/httpc.cjs')
  t.match(execFileSync(process.execPath, [program, '--version'], { encoding: 'utf8' }), /^mutant /)
  copy.remove()
  t.notOk(existsSync(copy.path))
})

t.test('so does the server', async t => {
  const copy = await build('server', packageRoot(), [server])
  const words = [join(copy.path, 'dist/httpfs.cjs'), '--unknown']
  t.equal(spawnSync(process.execPath, words).status, 7)
  copy.remove()
})

t.test('an edit that leaves no TypeScript is stillborn, and says where', async t => {
  const broken = build('client', packageRoot(), [{ ...client, with: '((' }])
  await t.rejects(broken, {
    name: 'Stillborn',
    message: /^reference\/client\/command\.ts:\d+: /
  })
})
