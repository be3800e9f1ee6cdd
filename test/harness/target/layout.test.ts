import t from 'tap'
import { requireCopyable } from '../../../harness/target/layout.js'
import { nodeServer } from './programs.js'

t.test('a directory that is too large to be copied is a mistake of the adapter', async t => {
  const cwd = t.testdir({ 'program.js': 'x'.repeat(900), data: { a: 'x'.repeat(900) } })
  const server = nodeServer('', { cwd, root: '.' })
  t.doesNotThrow(() => requireCopyable(server))
  t.throws(() => requireCopyable(server, 1000), {
    name: 'AdapterError',
    message: /^inline: root: \. has .* copied, which holds more than 0 MiB/
  })
})

t.test('where the root may lie anywhere nothing is copied', async t => {
  const server = nodeServer('', { cwd: t.testdir({ a: 'x'.repeat(900) }) })
  t.doesNotThrow(() => requireCopyable(server, 100))
})
