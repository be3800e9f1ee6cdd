import t from 'tap'
import { clientChecks } from '../../../harness/doctor/client-checks.js'
import type { ClientAdapter } from '../../../harness/target/adapter.js'
import { nodeClient } from '../target/programs.js'

/** A small client: `METHOD (-v|-h FIELD|-d TEXT|-f FILE|-L)* URL`; `first` runs before all else. */
function client(first = '', more: Partial<ClientAdapter> = {}): ClientAdapter {
  const script = `const [, method, ...rest] = process.argv
    const url = new URL(rest.pop())
    let fields = '', body = '', verbose = false, follow = false, frame = text => text
    while (rest.length > 0) {
      const option = rest.shift()
      if (option === '-v') verbose = true
      if (option === '-L') follow = true
      if (option === '-h') fields += rest.shift() + '\\r\\n'
      if (option === '-d') body = rest.shift()
      if (option === '-f') body = require('fs').readFileSync(rest.shift())
    }
    ${first}
    const ask = path => {
      const socket = require('net').connect(url.port, url.hostname)
      const pieces = []
      const length = 'Content-Length: ' + body.length + '\\r\\n'
      socket.write(method + ' ' + path + ' HTTP/1.0\\r\\n' + fields + length + '\\r\\n' + body)
      socket.on('data', piece => pieces.push(piece)).on('error', error => { throw error })
      socket.on('end', () => {
        const [head, text] = Buffer.concat(pieces).toString('latin1').split('\\r\\n\\r\\n')
        const [, there] = follow ? head.match(/Location: (.*)/) ?? [] : []
        if (there) return ask(there)
        process.stdout.write((verbose ? head + '\\r\\n\\r\\n' : '') + frame(text))
      })
    }
    ask(url.pathname)`
  const start = ['{node}', '-e', script, '{method}', '{options}', '{url}']
  const options = {
    verbose: ['-v'],
    header: ['-h', '{}'],
    data: ['-d', '{}'],
    file: ['-f', '{}'],
    follow: ['-L']
  }
  return nodeClient('', { start, options, methods: { GET: ['GET'], POST: ['POST'] }, ...more })
}

t.test('everything works with a good client', async t => {
  const checks = await outcomes(client())
  t.same(checks, {
    connects: 'well',
    asks: 'well',
    prints: 'well',
    ends: 'well',
    header: 'well',
    data: 'well',
    file: 'well',
    verbose: 'well',
    redirect: 'well'
  })
})

t.test('what the adapter lacks is not tried', async t => {
  const checks = await outcomes(client('', { options: {}, methods: { GET: ['GET'] } }))
  const untried = { header: 'untried', data: 'untried', file: 'untried' }
  t.match(checks, { ...untried, verbose: 'untried', redirect: 'untried' })
})

const own = /that is the program's own/

for (const [what, first, ...findings] of [
  ['goes nowhere', 'process.exit(1)', { step: 'connects', advice: { key: ['start'] } }],
  [
    'wants to be told by a prompt',
    'throw new Error("EOFError: nothing to read")',
    { step: 'connects', advice: { key: ['stdin'] } }
  ],
  [
    'knows no such method',
    'console.error("usage: httpc (get|post) URL"); process.exit(1)',
    { step: 'connects', advice: { key: ['methods', 'GET'] } }
  ],
  [
    'is not there',
    'console.error("Error: Cannot find module \'/x/httpc.js\'"); process.exit(1)',
    { step: 'connects', advice: { key: ['start'], how: /no such file/ } }
  ],
  ['connects elsewhere', 'url.port = "1"', { step: 'connects', told: own, advice: undefined }],
  [
    'adds to what it sends and prints',
    'body = body && body + "!"; frame = text => "> " + text; url.pathname = "/"',
    { step: 'asks', told: own, advice: undefined },
    { step: 'prints', outcome: 'note', told: own },
    { step: 'data', told: own, advice: undefined },
    { step: 'file', told: own, advice: undefined }
  ],
  [
    'ignores what it is told',
    'frame = () => ""; fields = ""; body = ""; verbose = false; follow = false',
    { step: 'prints', told: /absent/, advice: { key: ['start'] } },
    { step: 'header', advice: { key: ['options', 'header'] } },
    { step: 'data', advice: { key: ['options', 'data'] } },
    { step: 'file', advice: { key: ['options', 'file'] } },
    { step: 'verbose', advice: { key: ['options', 'verbose'] } },
    { step: 'redirect', advice: { key: ['redirect'] } }
  ]
] as const) {
  t.test(`each finding is told of a client that ${what}`, async t => {
    const checks = await clientChecks(client(first))
    const told = checks.filter(({ outcome }) => outcome !== 'well')
    t.match(
      told,
      findings.map(finding => ({ outcome: 'finding', ...finding }))
    )
    t.equal(told.length, findings.length)
  })
}

t.test('a program that is not there is all there is to tell', async t => {
  const checks = await clientChecks(nodeClient('', { start: ['h10spec-none', '{url}'] }))
  t.match(checks, [{ step: 'starts', outcome: 'finding', told: /not installed/ }])
})

async function outcomes(adapter: ClientAdapter): Promise<object> {
  const checks = await clientChecks(adapter)
  return Object.fromEntries(checks.map(({ step, outcome }) => [step, outcome]))
}
