import fc from 'fast-check'
import t from 'tap'
import { validKinds } from '../../../harness/generate/valid.js'

const asked = { path: '/ab%20c.txt', authority: 'localhost:80' }

// Written from §2.2, §4.2 and §5.1 without a look at what generates.
const token = "[!#$%&'*+\\-.^_`|~0-9A-Za-z]+"
const text = '[\\t\\x20-\\x7e\\xa0-\\xff]*'
const field = `${token}:${text}(?:\\r\\n[ \\t]${text})*\\r\\n`
const uri = "(?:[A-Za-z0-9$\\-_.+!*'(),;/?:@&=]|%[0-9A-Fa-f]{2})+"
const wellFormed = new RegExp(`^GET (/${uri}) HTTP/1\\.0\\r\\n(?:${field})+\\r\\n$`)

for (const [kind, make] of Object.entries(validKinds)) {
  t.test(`a request ${kind} is one by the grammar`, async t => {
    const requests = fc.sample(make(asked), { numRuns: 500, seed: 7 })
    const wrong = requests.map(read).filter(request => !wellFormed.test(request))
    t.same(wrong, [])
    t.ok(new Set(requests.map(read)).size > 100, 'they differ')
  })
}

t.test('whatever is escaped, the path is the same', async t => {
  const requests = fc.sample(validKinds['with an escaped path'](asked), { numRuns: 200, seed: 7 })
  const paths = requests.map(request => decodeURIComponent(read(request).split(' ')[1] ?? ''))
  t.same([...new Set(paths)], ['/ab c.txt'])
})

t.test('fields of every kind come up', async t => {
  const requests = fc.sample(validKinds['with fields of any kind'](asked), {
    numRuns: 300,
    seed: 7
  })
  const all = requests.map(read).join('')
  for (const sign of [/"[^"]*"/, /\([^)]*\)/, /[\xa0-\xff]/, /:\t/, /hOST/i, /[^\r\n]:\r\n/]) {
    t.match(all, sign)
  }
})

function read(bytes: Buffer): string {
  return bytes.toString('latin1')
}
