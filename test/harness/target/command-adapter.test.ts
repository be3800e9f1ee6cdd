import t from 'tap'
import { adapterFromCommand } from '../../../harness/target/command-adapter.js'

t.test('a server is judged as the file server of the assignment', async t => {
  const adapter = adapterFromCommand(['python3', 'fs.py', '-p', '{port}', '-d', '{root}'], 'server')
  t.match(adapter, {
    name: 'python3 fs.py',
    role: 'server',
    suites: ['server', 'httpfs'],
    start: ['python3', 'fs.py', '-p', '{port}', '-d', '{root}'],
    cwd: process.cwd(),
    lacks: []
  })
})

t.test('a server that is told no root has none that the judge can fill', async t => {
  t.match(adapterFromCommand(['./serve', '{port}'], 'server'), { name: './serve', lacks: ['root'] })
})

t.test('a client gets the placeholders of the assignment unless it places them itself', async t => {
  const whole = ['./httpc', '{method}', '{options}', '{url}']
  t.same(adapterFromCommand(['./httpc'], 'client').start, whole)
  t.same(adapterFromCommand(['./httpc', '{options}', '{url}'], 'client').start, whole)
  const other = ['./httpc', '{url}', '{method}', '{options}']
  t.same(adapterFromCommand(other, 'client').start, other)
})

t.test('a command that cannot work is refused', async t => {
  t.throws(() => adapterFromCommand([], 'client'), { message: 'the command is empty' })
  t.throws(() => adapterFromCommand(['./serve'], 'server'), { message: /^\.\/serve: .* \{port\}/ })
  t.throws(() => adapterFromCommand(['./serve', '{prot}'], 'server'), {
    name: 'AdapterError',
    message: /did you mean "port"/
  })
})
