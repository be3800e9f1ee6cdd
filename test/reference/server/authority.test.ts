import { Socket } from 'node:net'
import t from 'tap'
import type { Fields } from '../../../reference/http/fields.js'
import { authorityOf } from '../../../reference/server/authority.js'

function authority(host?: string, absolute?: string, localAddress = '127.0.0.1'): string {
  const fields: Fields = host === undefined ? [] : [['Host', host]]
  const head = {
    method: 'GET',
    target: '/',
    version: { major: 1, minor: 0 },
    simple: false,
    fields
  }
  const socket = Object.defineProperties(new Socket(), {
    localAddress: { value: localAddress },
    localPort: { value: 8080 }
  })
  return authorityOf(head, absolute, socket)
}

t.test('the client says how it calls the server', async t => {
  t.equal(authority('files.example:81'), 'files.example:81')
  t.equal(authority('[::1]:81'), '[::1]:81')
  t.equal(authority('one.example', 'other.example'), 'other.example', 'an absolute URI wins')
})

t.test('else the socket says where it is', async t => {
  t.equal(authority(), '127.0.0.1:8080')
  t.equal(authority(undefined, undefined, '::1'), '[::1]:8080')
  t.equal(authority(undefined, undefined, '::ffff:10.0.0.1'), '10.0.0.1:8080')
})

t.test('what cannot stand in a URL is not believed', async t => {
  for (const host of ['', 'a b', 'a/../b', 'a@b', '<b>', 'a:b', 'a, b', '"', '.']) {
    t.equal(authority(host), '127.0.0.1:8080', host)
  }
})
