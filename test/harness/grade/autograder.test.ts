import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { writeAutograder } from '../../../harness/grade/autograder.js'
import { everything, rubricOf } from './build.js'

t.test('the same parts make the same file, and no half of one is left', async t => {
  const root = t.testdir({
    'package.json': '{ "files": ["dist", "!dist/.tsbuildinfo"] }',
    dist: { 'a.js': 'a', '.tsbuildinfo': '{}', deep: { 'b.js': 'b' } },
    fixtures: { gradescope: { 'setup.sh': '#!/bin/sh', run_autograder: '#!/bin/sh' } }
  })
  const parts = { root, rubric: rubricOf(everything), rubricText: everything, packages: ['curl'] }
  await writeAutograder(join(root, 'one.zip'), parts)
  await writeAutograder(join(root, 'two.zip'), { ...parts })
  const zip = readFileSync(join(root, 'one.zip'))
  t.ok(zip.equals(readFileSync(join(root, 'two.zip'))))
  const text = zip.toString('latin1')
  t.match(text, 'h10spec/dist/deep/b.js')
  t.notMatch(text, 'tsbuildinfo')
  t.notMatch(text, 'adapter.yaml')
  await t.rejects(writeAutograder(join(root, 'none', 'a.zip'), parts), { code: 'ENOENT' })
  t.same(
    readdirSync(root).filter(name => name.includes('zip')),
    ['one.zip', 'two.zip']
  )
})
