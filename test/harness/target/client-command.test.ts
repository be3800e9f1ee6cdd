import t from 'tap'
import { type ClientAdapter, completeAdapter } from '../../../harness/target/adapter.js'
import { loadAdapter } from '../../../harness/target/adapters.js'
import {
  clientCommand,
  clientInput,
  clientSupports
} from '../../../harness/target/client-command.js'
import { type Ask, UntellableAsk } from '../../../harness/target/invocation.js'
import { nodeClient } from './programs.js'

const url = 'http://127.0.0.1:8080/a?b={c}'
const values = { node: 'node', package: '/p', scratch: '/s' }
const httpc = loadAdapter('httpc') as ClientAdapter
const curl = loadAdapter('curl') as ClientAdapter

function argumentsOf(adapter: ClientAdapter, ask: Partial<Ask>): readonly string[] {
  const constant = adapter === httpc ? 2 : 7
  return clientCommand(adapter, { method: 'GET', url, ...ask }, values).slice(constant)
}

t.test('the command begins with the program', async t => {
  const command = clientCommand(httpc, { method: 'GET', url }, values)
  t.same(command, ['node', '/p/dist/httpc.cjs', 'get', url])
})

t.test('everything that is asked for is in the arguments', async t => {
  const headers = ['A: $& {}', 'B: 2']
  const ask = { headers, data: '{"Assignment": 1}', output: '/o', verbose: true, follow: true }
  t.same(
    argumentsOf(httpc, { method: 'POST', ...ask }),
    `post|-v|-L|-h|A: $& {}|-h|B: 2|-d|{"Assignment": 1}|-o|/o|${url}`.split('|')
  )
  t.same(argumentsOf(curl, { method: 'POST', file: '/f' }), ['--data-binary', '@/f', url])
  t.same(argumentsOf(curl, { method: 'HEAD' }), ['--head', url])
})

t.test('credentials stand in the URL, before its host', async t => {
  const withCredentials = 'http://$&:b@127.0.0.1:8080/a?b={c}'
  t.same(argumentsOf(curl, { userinfo: '$&:b' }), [withCredentials])
  const wordy = nodeClient('', {
    start: ['program', '{options}', '{url}'],
    options: { userinfo: ['--auth', '{}'] }
  })
  const command = clientCommand(wordy, { method: 'GET', url, userinfo: 'a:b' }, values)
  t.same(command.slice(1), ['--auth', 'a:b', url.replace('//', '//a:b@')])
})

t.test('a POST without a body may take arguments of its own', async t => {
  t.same(argumentsOf(curl, { method: 'POST' }), ['--data-raw', '', url])
  t.same(argumentsOf(curl, { method: 'POST', data: 'x' }), ['--data-raw', 'x', url])
  t.same(argumentsOf(httpc, { method: 'POST' }), ['post', url])
})

t.test('help and raw arguments stand directly behind the program', async t => {
  t.same(argumentsOf(httpc, { help: '' }), ['help'])
  t.same(argumentsOf(httpc, { help: 'post' }), ['help', 'post'])
  t.same(argumentsOf(httpc, { raw: ['post', '-d', '-f'] }), ['post', '-d', '-f'])
})

t.test('options stand in the order of the table', t => {
  const options = { output: ['-o', '{}'], header: ['{}'], verbose: ['-v'] }
  const adapter = nodeClient('', { start: ['program', '{options}', '{url}'], options })
  const ask = {
    method: 'GET',
    url,
    verbose: true,
    headers: ['A: 1', 'B: 2'],
    output: '/o'
  } as const
  t.same(clientCommand(adapter, ask, values), ['program', '-o', '/o', 'A: 1', 'B: 2', '-v', url])
  t.end()
})

t.test('what the adapter has no words for is not asked', async t => {
  t.throws(() => argumentsOf(httpc, { method: 'HEAD' }), {
    name: 'UnsupportedAsk',
    feature: 'head'
  })
  t.throws(() => argumentsOf(curl, { help: '' }), { name: 'UnsupportedAsk', feature: 'help' })
})

t.test('a client supports what it has words for and does not lack', async t => {
  t.equal(clientSupports(httpc, 'head'), false)
  t.equal(clientSupports(httpc, 'help'), true)
  t.equal(clientSupports(curl, 'head'), true)
  t.equal(clientSupports(curl, 'help'), false)
  const plain = nodeClient('', { options: { follow: [] }, lacks: ['simple-response'] })
  t.equal(clientSupports(plain, 'follow'), true)
  t.equal(clientSupports(plain, 'simple-response'), false)
  t.equal(clientSupports(plain, 'post'), false)
})

t.test('a client that prompts reads what the command would hold', async t => {
  const adapter = nodeClient('', {
    start: ['program'],
    methods: { GET: ['get'], POST: ['post'] },
    options: { header: ['-h', '{}'], data: ['{}'], help: ['help'] },
    stdin: ['{method} {options} {url}', 'body: {data}', 'bye']
  })
  const ask = { method: 'POST', url, headers: ['A: b'], data: '{"x": 1}' } as const
  t.same(clientCommand(adapter, ask, values), ['program'])
  const first = `post -h A: b {"x": 1} ${url}\n`
  t.equal(clientInput(adapter, ask, values), `${first}body: {"x": 1}\nbye\n`)
  t.equal(clientInput(adapter, { method: 'GET', url }, values), `get  ${url}\nbody: \nbye\n`)
  t.equal(clientInput(adapter, { method: 'GET', url, help: '' }, values), '')
  t.equal(clientInput(httpc, ask, values), undefined)
})

t.test('a line that is cut as a shell does it keeps the quotes of its values', async t => {
  const adapter = nodeClient('', {
    start: ['program'],
    methods: { GET: ['get'], POST: ['post'] },
    options: { header: ['-h', "'{}'"], data: ['-d', '{}'] },
    stdin: ['{method} {options} {url}']
  })
  const ask = { method: 'POST', url, headers: ["A: it's"], data: "it's" } as const
  t.equal(clientInput(adapter, ask, values), `post -h 'A: it'\\''s' -d it's ${url}\n`)
  const lines = { ...ask, data: 'one\ntwo' }
  t.throws(
    () => clientInput(adapter, lines, values),
    UntellableAsk,
    'a line end would end the line'
  )
  const { stdin: _, ...rest } = adapter
  const told = { ...rest, start: ['{options}'] }
  t.same(clientCommand(told, ask, values), ['-h', "'A: it's'", '-d', "it's"])
})

t.test('redirects are switched on in one word', async t => {
  const document = { ...nodeClient(''), build: ['make'] }
  const { lacks, options } = completeAdapter({ ...document, redirect: 'never' }) as ClientAdapter
  t.same([lacks, options], [['follow'], {}])
  t.match(completeAdapter({ ...document, redirect: 'always' }), { options: { follow: [] } })
  t.match(completeAdapter({ ...document, redirect: ['-L'] }), { options: { follow: ['-L'] } })
})
