import t from 'tap'
import { transpile } from '../../../harness/zoo/transpile.js'

t.test('types go and modules stay', async t => {
  const source = `import type { A } from './a.js'\nexport const a: A = b as never\n`
  t.equal((await transpile(source, 'reference/a.ts')).trim(), 'export const a = b;')
})

t.test('what is no TypeScript is stillborn, and says where', async t => {
  const found = transpile('const a = 1\nconst b = [[1,\n', 'reference/a.ts')
  await t.rejects(found, { name: 'Stillborn', message: /^reference\/a\.ts:3: .*expected/ })
})
