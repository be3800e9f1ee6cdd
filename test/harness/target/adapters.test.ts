import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { listAdapters, loadAdapter } from '../../../harness/target/adapters.js'
import { packageRoot } from '../../../harness/target/root.js'

const targets = join(packageRoot(), 'fixtures', 'targets')
const isAdapter = (file: string) => file.endsWith('.yaml')

t.test('every bundled adapter is called as its file, and tells editors its schema', async t => {
  const names = listAdapters().map(({ name }) => name)
  t.same(
    names,
    readdirSync(targets)
      .filter(isAdapter)
      .map(file => file.replace('.yaml', ''))
  )
  t.ok(names.length > 15)
  for (const name of names) {
    const text = readFileSync(join(targets, `${name}.yaml`), 'utf8')
    t.match(text, /^# yaml-language-server: \$schema=adapter\.schema\.json\n/)
    t.match(loadAdapter(name), { name, cwd: '{scratch}' })
  }
})

t.test('a name that is nearly one is recognised', async t => {
  t.throws(() => loadAdapter('ngnix'), {
    name: 'AdapterError',
    message: 'no adapter is called "ngnix"; did you mean "nginx"?'
  })
  t.throws(() => loadAdapter('iis'), {
    message: /known: apache2, aria2, busybox, caddy, curl, httpc, httpfs, /
  })
})

t.test('a URL is a server that runs already', async t => {
  t.match(loadAdapter('http://127.0.0.1:8080/a?b'), {
    role: 'server',
    suites: ['server'],
    url: 'http://127.0.0.1:8080/a?b',
    start: [],
    lacks: ['root', 'post', 'listing']
  })
  t.throws(() => loadAdapter('https://127.0.0.1/'), { message: /is no http URL/ })
  t.throws(() => loadAdapter('http://'), { message: /is no http URL/ })
})

t.test('an adapter of a file starts where the file lies', async t => {
  const text = 'name: mine\nrole: server\nsuites: [httpfs]\nport: 80\nstart: [x, "{root}"]\n'
  const directory = t.testdir({ 'mine.yaml': text, 'other.yml': `${text}cwd: below\n` })
  t.equal(loadAdapter(join(directory, 'mine.yaml')).cwd, directory)
  t.equal(loadAdapter(join(directory, 'other.yml')).cwd, join(directory, 'below'))
  t.throws(() => loadAdapter(join(directory, 'none.yaml')), { message: /no such file/ })
  t.throws(() => loadAdapter(directory), { message: /no such file/ })
})

t.test('a mistake in a file is shown with the path as given', async t => {
  const directory = t.testdir({ 'mine.yaml': 'name: mine\nrole: server\nsuites: []\n' })
  const path = join(directory, 'mine.yaml')
  t.throws(() => loadAdapter(path), { message: new RegExp(`^${path}:3:9: suites must NOT`) })
})
