import { join } from 'node:path'
import t from 'tap'
import type { ClientAdapter } from '../../../harness/target/adapter.js'
import { referenceAdapter } from '../../../harness/zoo/adapters.js'
import { startFailure } from '../../../harness/zoo/start-failure.js'

t.setTimeout(60_000)

t.test('a client that fails over its help has not started, and says why', async t => {
  const because = await startFailure(client(t.testdir({ 'a.mjs': 'import "./gone.mjs"' })), 7)
  t.match(because, /^it ended with exit code 1; it wrote:\n/)
  t.match(because, 'gone.mjs')
})

t.test('one that gives it has started, whatever else it does', async t => {
  t.equal(await startFailure(client(t.testdir({ 'a.mjs': 'console.log("usage")' })), 7), undefined)
})

function client(folder: string): ClientAdapter {
  const reference = referenceAdapter('client') as ClientAdapter
  return { ...reference, start: [process.execPath, join(folder, 'a.mjs'), '{method}', '{url}'] }
}
