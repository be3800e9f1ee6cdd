import t from 'tap'
import { readCommand } from '../../../reference/server/options.js'

t.test('without arguments the current directory is served on port 8080', async t => {
  t.same(readCommand([]), {
    kind: 'serve',
    verbose: false,
    options: { directory: '.', host: '127.0.0.1', port: 8080, readOnly: false, timeout: 30_000 }
  })
})

t.test('every option is understood', async t => {
  const args = '-v -p 0 -d /srv --host ::1 --read-only --max-body 5 --timeout 0.5 --product x/1'
  t.same(readCommand(args.split(' ')), {
    kind: 'serve',
    verbose: true,
    options: {
      directory: '/srv',
      host: '::1',
      port: 0,
      readOnly: true,
      maxBody: 5,
      timeout: 500,
      product: 'x/1'
    }
  })
})

t.test('what is protected, moved or compressed is told', async t => {
  const args = [
    '--auth',
    'passwords',
    '--redirect',
    '/a=/b',
    '--redirect',
    '/c=http://d/',
    '--gzip'
  ]
  t.match(readCommand(args), {
    options: {
      passwordFile: 'passwords',
      redirects: [
        { segments: ['a'], to: '/b' },
        { segments: ['c'], to: 'http://d/' }
      ],
      gzip: true
    }
  })
})

t.test('help and version need nothing else', async t => {
  t.same(readCommand(['-p', '1', '--help']), { kind: 'help' })
  t.same(readCommand(['--version']), { kind: 'version' })
})

const wrong = [
  ['an unknown option', ['--nope'], "Unknown option '--nope'"],
  ['an argument too many', ['dir'], /Unexpected argument 'dir'/],
  ['an option without its value', ['-p'], /argument missing/],
  [
    'a port that is none',
    ['-p', 'http'],
    "--port must be a whole number from 0 to 65535, not 'http'"
  ],
  ['a port too high', ['-p', '65536'], /--port/],
  ['half a port', ['-p', '80.5'], /--port/],
  ['no time at all', ['--timeout', '0'], /--timeout/],
  ['a negative size', ['--max-body=-1'], /--max-body/],
  [
    'a redirect with a line end',
    ['--redirect', '/a=/b\r\nX: y'],
    "--redirect must be /path=/path or /path=URL, not '/a=/b\\r\\nX: y'"
  ],
  ['a product with a line end', ['--product', 'x\r\ny'], /--product/]
] as const

for (const [what, args, message] of wrong) {
  t.test(`${what} is refused in one line`, async t => {
    t.throws(() => readCommand(args), { name: 'UsageError', message })
    t.throws(() => readCommand(args), { message: /^[^\n]+$/ })
  })
}
