import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { readProject } from '../../../harness/init/read-project.js'

t.test('a directory is listed, and its sources are read', async t => {
  const directory = t.testdir({
    'httpfs.py': 'print("é")\n',
    'README.md': 'how to start it',
    lib: { 'web.py': 'x = 1\n' },
    node_modules: { x: { 'index.js': '' } },
    '.git': { 'config.py': '' },
    link: t.fixture('symlink', '/etc/hostname')
  })
  const { paths, sources, unseen } = readProject(directory)
  t.same(paths, ['README.md', 'httpfs.py', 'lib/web.py'])
  t.same(
    sources.map(({ path }) => path),
    ['httpfs.py', 'lib/web.py']
  )
  t.equal(sources[0]?.text, 'print("\xc3\xa9")\n', 'one character an octet')
  t.equal(unseen, undefined)
})

t.test('a program without an ending is known by its first line', async t => {
  const directory = t.testdir({ httpfs: '#!/usr/bin/env node\n', LICENSE: 'Permission is granted' })
  t.same(readProject(directory).sources, [{ path: 'httpfs', text: '#!/usr/bin/env node\n' }])
})

t.test('only the beginning of a large source is read', async t => {
  const directory = t.testdir({ 'data.js': 'x'.repeat(1_000_000) })
  t.equal(readProject(directory).sources[0]?.text.length, 128 * 1024)
})

t.test('a huge directory is left at some point, and that is said', async t => {
  const directory = t.testdir({ 'a.py': '' })
  mkdirSync(join(directory, 'many'))
  for (let nth = 0; nth < 3100; nth += 1) writeFileSync(join(directory, 'many', `${nth}.txt`), '')
  const { paths, unseen } = readProject(directory)
  t.ok(paths.length <= 3000)
  t.ok(paths.includes('a.py'), 'what lies on top is seen first')
  t.match(unseen, /only \d+ files and 1 sources were looked at/)
})

t.test('what cannot be read is left out', async t => {
  const directory = t.testdir({ 'a.py': '' })
  t.same(readProject(join(directory, 'nothing')).paths, [])
})
