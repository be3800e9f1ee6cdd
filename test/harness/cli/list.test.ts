import t from 'tap'
import { execute } from '../../../harness/cli/execute.js'
import { recording } from './sample.js'

t.test('targets, with what they are judged by', async t => {
  t.match(await listed('targets'), /^httpfs +server +server, httpfs$/m)
})

t.test('formats, with what they are for', async t => {
  t.match(await listed('formats'), /^json +h10spec-result\/v1/m)
})

t.test('requirements, with their level and source', async t => {
  const root = t.testdir({
    features: {
      server: { 'a.yaml': '- { id: a.b, title: It holds, source: RFC 1945 §1, level: may }\n' }
    }
  })
  t.equal(await listed('requirements', root), 'a.b  server  may  It holds  RFC 1945 §1\n')
})

async function listed(what: string, root?: string): Promise<string> {
  const session = { ...recording(), ...(root !== undefined && { root }) }
  await execute(['list', what], session)
  return session.written.join('')
}
