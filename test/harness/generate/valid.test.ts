import fc from 'fast-check'
import t from 'tap'
import { validKinds } from '../../../harness/generate/valid.js'
import { describeDate } from '../../../harness/wire/date.js'

const asked = { path: '/ab%20c.txt', fresh: '/new.txt', authority: 'localhost:80' }

// Written from §2.2, §4.2 and §5.1 without a look at what generates.
const token = "[!#$%&'*+\\-.^_`|~0-9A-Za-z]+"
const text = '[\\t\\x20-\\x7e\\xa0-\\xff]*'
const field = `${token}:${text}(?:\\r\\n[ \\t]${text})*\\r\\n`
const uri = "(?:[A-Za-z0-9$\\-_.+!*'(),;/?:@&=]|%[0-9A-Fa-f]{2})+"
const full = `(?:GET|HEAD) /${uri} HTTP/1\\.0\\r\\n(?:${field})+\\r\\n`
const post = `POST /${uri} HTTP/1\\.0\\r\\n(?:${field})+\\r\\n[\\x00-\\xff]*`
const wellFormed = new RegExp(`^(?:${full}|${post}|GET /${uri}\\r\\n\\r\\n)$`)

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

t.test('a body is as long as its length says, in decimal', async t => {
  const requests = fc.sample(validKinds['with a body'](asked), { numRuns: 300, seed: 7 }).map(read)
  const wrong = requests.filter(request => {
    const [head = '', ...body] = request.split('\r\n\r\n')
    const [, digits = ''] = /Content-Length:[ \t]*(\d+)[ \t]*$/.exec(head) ?? []
    return Number.parseInt(digits, 10) !== body.join('\r\n\r\n').length
  })
  t.same(wrong, [])
  t.ok(
    requests.some(request => /:[ \t]*0\d*8/.test(request)),
    'some would be no octal numbers'
  )
})

t.test('dates come up in every form', async t => {
  const requests = fc.sample(validKinds['with a date'](asked), { numRuns: 100, seed: 7 }).map(read)
  const texts = requests.map(request => /Since: (.*)\r/.exec(request)?.[1] ?? '')
  const forms = texts.map(text => describeDate(text).form)
  t.same([...new Set(forms)].sort(), ['asctime', 'rfc1123', 'rfc850'])
})

t.test('what fails is shrunk to the least that fails', async t => {
  const least = (kind: keyof typeof validKinds, fails: RegExp) => {
    const property = fc.property(validKinds[kind](asked), bytes => !fails.test(read(bytes)))
    const { counterexample } = fc.check(property, { seed: 7, numRuns: 200 })
    return read(counterexample?.[0] ?? Buffer.alloc(0))
  }
  t.match(least('with a body', /\r\n\r\n[\s\S]/), /Content-Length: 1\r\n\r\n\0$/)
  t.match(least('with a date', /Since/), /Since: Thu, 01 Jan 1970 00:00:00 GMT\r\n\r\n$/)
  t.match(
    least('for the head alone', /X-/),
    /^HEAD [^ ]+ HTTP\/1\.0\r\nHost: [^\r]+\r\nX-.:["()]*\r\n\r\n$/
  )
  t.match(least('without a version', /\?/), /^GET \/ab%20c\.txt\?\r\n\r\n$/)
  t.match(least('with gaps in lists', /,,/), /\r\nAccept[^\r]*\r\n\r\n$/)
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
