import t from 'tap'
import { expand, placeholdersIn } from '../../../harness/target/placeholders.js'

t.test('placeholders are replaced once, and other braces stay', async t => {
  t.equal(expand('{host}:{port}', { host: '::1', port: '80' }), '::1:80')
  t.equal(expand('{root}', { root: '{port}', port: '80' }), '{port}')
  t.equal(expand('http { server {} {other} }', { http: 'x' }), 'http { server {} {other} }')
  t.equal(expand('{port}', { port: '$&' }), '$&')
})

t.test('placeholders are listed by name', async t => {
  t.same(placeholdersIn('{host}:{port} {} { x }'), ['host', 'port'])
})
