import t from 'tap'
import { serverChecks } from '../../../harness/doctor/server-checks.js'
import type { ServerAdapter } from '../../../harness/target/adapter.js'
import { freePort } from '../../../harness/target/free-port.js'
import { nodeServer } from '../target/programs.js'

/** A small file server; `answer` is what it does about a request. */
function fileServer(answer: string, more: Partial<ServerAdapter> = {}): ServerAdapter {
  return nodeServer(
    `const fs = require('fs'); const [, port] = process.argv; let root = process.argv[2] ?? '.'
    require('net').createServer(socket => {
      socket.on('error', () => {})
      socket.on('data', data => {
        const [head, body] = data.toString('latin1').split('\\r\\n\\r\\n')
        const [method, path] = head.split(' ')
        const reply = (status, text) => socket.end('HTTP/1.0 ' + status + '\\r\\n\\r\\n' + text)
        const usual = () => {
          if (method === 'POST') { fs.writeFileSync(root + path, body); return reply('200 OK', 'stored') }
          if (path === '/') return reply('200 OK', fs.readdirSync(root).join())
          if (!fs.existsSync(root + path)) return reply('404 Not Found', 'missing')
          reply('200 OK', fs.readFileSync(root + path))
        }
        ${answer}
      })
    }).listen(Number(port), '127.0.0.1')`,
    more
  )
}

t.test('everything works with a good server', async t => {
  const checks = await outcomes(fileServer('usual()'))
  t.same(checks, {
    starts: 'well',
    listens: 'well',
    root: 'well',
    serves: 'well',
    lists: 'well',
    stores: 'well',
    lives: 'well'
  })
})

const faulty: readonly (readonly [what: string, adapter: ServerAdapter, finding: object])[] = [
  [
    'a file is wrapped',
    fileServer(
      "if (method === 'GET' && path !== '/') reply('200 OK', JSON.stringify(fs.readFileSync(root + path, 'latin1'))); else usual()"
    ),
    { step: 'serves', told: /transformed/, advice: undefined }
  ],
  [
    'it takes relative paths only',
    fileServer("if (root.startsWith('/')) reply('404 Not Found', ''); else usual()"),
    {
      step: 'root',
      told: /404/,
      advice: { key: ['root'], how: /root: relative, with which it works/ }
    }
  ],
  [
    'the root is not obeyed at all',
    fileServer("reply('404 Not Found', '')"),
    { step: 'root', advice: { key: ['start'], how: /root: \.\/that/ } }
  ],
  [
    'it does not list',
    fileServer("if (path === '/') reply('403 Forbidden', ''); else usual()"),
    { step: 'lists', told: /403/, advice: { key: ['lacks'], how: /listing/ } }
  ],
  [
    'it does not list, as the assignment asks',
    fileServer("if (path === '/') reply('403 Forbidden', ''); else usual()", {
      suites: ['server', 'httpfs']
    }),
    { step: 'lists', told: /program's own/, advice: undefined }
  ],
  [
    'it does not store',
    fileServer("if (method === 'POST') reply('501 Not Implemented', ''); else usual()"),
    { step: 'stores', told: /501/, advice: { key: ['lacks'], how: /post/ } }
  ],
  [
    'it stores half of it',
    fileServer(
      "if (method === 'POST') fs.writeFileSync(root + path, body.slice(0, 9)); usual; if (method === 'POST') reply('200 OK', ''); else usual()"
    ),
    { step: 'stores', told: /truncated/, advice: undefined }
  ],
  [
    'it ends under an upload',
    fileServer("if (method === 'POST') { console.error('Traceback'); process.exit(3) } usual()"),
    { step: 'lives', told: /exit code 3.*Traceback/s, advice: undefined }
  ]
]

for (const [what, adapter, finding] of faulty) {
  t.test(`there is a finding when ${what}`, async t => {
    const checks = await serverChecks(adapter)
    t.match(
      checks.find(({ outcome, step }) => outcome === 'finding' && step === stepOf(finding)),
      finding
    )
  })
}

t.test('another directory of its own is tried, also with a port of its own', async t => {
  const cwd = t.testdir({ files: {}, public: {} })
  const port = await freePort('127.0.0.1')
  const start = fileServer("root = './files'; usual()").start.slice(0, 3)
  const own = { start: [...start, String(port)], cwd, port, root: './public' }
  const checks = await serverChecks(fileServer('', own))
  t.match(checks.at(-2), {
    step: 'root',
    advice: { key: ['root'], how: 'write root: ./files, with which it works' }
  })
})

t.test('what the adapter lacks is not tried', async t => {
  const checks = await outcomes(fileServer('usual()', { lacks: ['listing', 'post'] }))
  t.match(checks, { lists: 'untried', stores: 'untried' })
})

t.test('of a server at a URL only the answer is tried', async t => {
  const adapter = { ...nodeServer(''), start: [], lacks: ['root', 'post', 'listing'] as const }
  const checks = await serverChecks({ ...adapter, url: 'http://127.0.0.1:1/' })
  t.match(checks, [{ step: 'answers', outcome: 'finding', advice: { key: ['url'] } }])
})

function stepOf(finding: object): unknown {
  return 'step' in finding ? finding.step : undefined
}

async function outcomes(adapter: ServerAdapter): Promise<object> {
  const checks = await serverChecks(adapter)
  return Object.fromEntries(checks.map(({ step, outcome }) => [step, outcome]))
}
