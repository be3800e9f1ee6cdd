import t from 'tap'
import { asksKeepAlive } from '../../../reference/server/keep-alive.js'

function asks(...connection: readonly string[]): boolean {
  const version = { major: 1, minor: 0 }
  const fields = connection.map(value => ['Connection', value] as const)
  return asksKeepAlive({ method: 'GET', target: '/', version, simple: false, fields })
}

t.test('only who asks keeps the connection', async t => {
  t.ok(asks('keep-alive'))
  t.ok(asks('foo,KEEP-alive'))
  t.ok(asks('foo', 'Keep-Alive'))
  t.notOk(asks())
  t.notOk(asks('close'))
  t.notOk(asks('keep-alive, close'), 'close wins')
  t.notOk(asks('keep-alive-not'))
})
