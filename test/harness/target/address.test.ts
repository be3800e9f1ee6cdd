import t from 'tap'
import { authority, covers } from '../../../harness/target/address.js'

t.test('an address is written as in a URL', async t => {
  t.equal(authority({ host: '127.0.0.1', port: 80 }), '127.0.0.1:80')
  t.equal(authority({ host: '::1', port: 80 }), '[::1]:80')
})

const cases: readonly (readonly [listening: string, asked: string, covered: boolean])[] = [
  ['127.0.0.1', '127.0.0.1', true],
  ['0.0.0.0', '127.0.0.1', true],
  ['::', '127.0.0.1', true],
  ['::', '::1', true],
  ['::ffff:127.0.0.1', '127.0.0.1', true],
  ['::1', '127.0.0.1', false],
  ['0.0.0.0', '::1', false],
  ['192.0.2.1', '127.0.0.1', false]
]

for (const [listening, asked, covered] of cases) {
  t.test(`a socket on ${listening} is ${covered ? '' : 'not '}reached at ${asked}`, async t => {
    t.equal(covers({ host: listening, port: 80 }, { host: asked, port: 80 }), covered)
    t.equal(covers({ host: listening, port: 81 }, { host: asked, port: 80 }), false)
  })
}
