import { join } from 'node:path'
import t from 'tap'
import { adapterOf, placeAdapter } from '../../../harness/grade/submission-adapter.js'
import type { AdapterDocument } from '../../../harness/target/adapter.js'

const assignment = { role: 'server', suites: ['httpfs'] } as const
const own = 'name: own\nrole: server\nsuites: [httpfs]\nstart: [./own, "{port}", "{root}"]\n'
const program = 'import argparse\np.add_argument("-p")\np.add_argument("-d")\nsocket.listen()\n'
const course: AdapterDocument = {
  name: 'course',
  role: 'server',
  suites: ['httpfs'],
  start: ['./course', '{port}', '{root}'],
  lacks: ['post']
}

t.test('the course comes first, then the submission, then what its files say', async t => {
  const both = t.testdir({ 'h10spec.yaml': own, 'httpfs.py': program })
  t.equal(await adapterOf(both, assignment, course), course)
  t.match(await adapterOf(both, assignment), { start: ['./own', '{port}', '{root}'] })
  const one = t.testdir({ 'httpfs.py': program })
  t.match(await adapterOf(one, assignment), {
    start: ['python3', 'httpfs.py', '-p', '{port}', '-d', '{root}']
  })
})

t.test('who has none is told why', async t => {
  const refused = (files: Parameters<typeof t.testdir>[0], message: RegExp) =>
    t.rejects(adapterOf(t.testdir(files), assignment), { name: 'NoAdapter', message })
  await refused(
    { 'readme.txt': 'hello' },
    /no h10spec.yaml, and none could be proposed: .*readme\.txt/
  )
  await refused({ 'h10spec.yaml': 'role: [' }, /^h10spec\.yaml:1:/)
  await refused({ 'h10spec.yaml': own.replace('own', '&a own').repeat(3000) }, /larger than/)
  await refused({ 'h10spec.yaml': { 'httpfs.py': program } }, /^h10spec\.yaml is no file$/)
  await refused({ 'h10spec.yml': own.replace('server', 'client') }, /^h10spec\.yml/)
  await refused({ 'h10spec.yaml': `${own}cwd: ..\n` }, /^h10spec\.yaml starts it in \.\./)
})

t.test('an adapter of the other side is none', async t => {
  const client = t.testdir({
    'h10spec.yaml':
      'name: c\nrole: client\nsuites: [httpc]\nstart: [./c, "{method}", "{options}", "{url}"]\nmethods: {GET: [get]}\n'
  })
  await t.rejects(adapterOf(client, assignment), {
    message: 'h10spec.yaml starts a client, and a server is judged'
  })
})

t.test('it is judged where it lies, under its name, by what the rubric says', async t => {
  const adapter = placeAdapter(
    { ...course, cwd: 'src', network: 'host', suites: ['server'] },
    { name: 'ann', suites: ['httpfs'] },
    '/place'
  )
  t.match(adapter, {
    name: 'ann',
    suites: ['httpfs'],
    cwd: join('/place', 'src'),
    here: '/place',
    network: 'own'
  })
})
