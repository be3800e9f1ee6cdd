import fc from 'fast-check'
import t from 'tap'
import { nearMisses } from '../../../harness/generate/near-miss.js'

const asked = { path: '/a.txt', fresh: '/b.txt', authority: 'localhost' }
const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/

t.test(
  'none asks for the document as the grammar has it, or as Appendix B would read it',
  async t => {
    const served =
      /^[\t\n\v\f\r ]*GET[\t\v\f\r ]+\/a\.txt[\t\v\f\r ]+http\/\d+\.\d+[\t\v\f\r ]*\r?\n(?:[!#$%&'*+\-.^_`|~\w]+[\t ]*:[^\r\n]*\r\n)*\r\n$/i
    for (const [kind, make] of Object.entries(nearMisses)) {
      const requests = fc.sample(make(asked), { numRuns: 500, seed: 7 }).map(read)
      const methods = requests.filter(request => served.test(request) && request.startsWith('GET '))
      t.same(methods, [], kind)
    }
  }
)

t.test('another method is a token, and neither GET nor HEAD', async t => {
  const requests = fc.sample(nearMisses['with another method'](asked), { numRuns: 500, seed: 7 })
  const methods = requests.map(request => read(request).split(' ')[0] ?? '')
  t.ok(methods.every(method => token.test(method) && !['GET', 'HEAD'].includes(method)))
})

t.test('a broken method is none, and has no white space', async t => {
  const kind = nearMisses['with a method that is no token']
  const requests = fc.sample(kind(asked), { numRuns: 500, seed: 7 }).map(read)
  const methods = requests.map(request => request.slice(0, request.indexOf(' /a.txt')))
  t.ok(methods.every(method => !token.test(method) && !/\s/.test(method)))
})

t.test('no version is one that lacks its minor number alone', async t => {
  const requests = fc.sample(nearMisses['with a malformed version'](asked), {
    numRuns: 500,
    seed: 7
  })
  const versions = requests.map(request => read(request).split('\r\n')[0]?.slice(11))
  t.same(
    versions.filter(version => /^HTTP\/\d+\.?$/i.test(version ?? '') && version !== 'HTTP/10'),
    []
  )
})

t.test('a broken length is no number, nor one number twice', async t => {
  const kind = nearMisses['with a malformed length']
  const requests = fc.sample(kind(asked), { numRuns: 500, seed: 7 }).map(read)
  const lengths = requests.map(request => /Content-Length: (.*)\r\n\r\n/.exec(request)?.[1] ?? '')
  t.same(
    lengths.filter(length => /^[ \t]*(\d+)[ \t]*(?:,[ \t]*\1[ \t]*)*$/.test(length)),
    []
  )
  for (const sort of [/^[+-]/, /,/, /x/, /^$/, /\d \d/, /[a-z]{2}/]) {
    t.ok(
      lengths.some(length => sort.test(length)),
      `${sort} comes up`
    )
  }
})

function read(bytes: Buffer): string {
  return bytes.toString('latin1')
}
