import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { findSubmissions } from '../../../harness/grade/submission.js'

t.test('directories and archives are submissions, by name', async t => {
  const class1 = t.testdir({
    zoe: {},
    'ann.tar.gz': '',
    'bob.tgz': '',
    'Carl O.zip': '',
    'dora.v2.ZIP': '',
    '.DS_Store': '',
    '.hidden': {},
    'grades.csv': '',
    'list.txt.gz': ''
  })
  const { submissions, ignored } = findSubmissions(class1, 'grades')
  t.same(
    submissions.map(({ name, form }) => [name, form]),
    [
      ['Carl O', 'zip'],
      ['ann', 'tar'],
      ['bob', 'tar'],
      ['dora.v2', 'zip'],
      ['zoe', 'directory']
    ]
  )
  t.same(ignored, ['grades.csv', 'list.txt.gz'])
})

t.test('two of the same name are told', async t => {
  const class1 = t.testdir({ 'ann.zip': '', bob: {} })
  mkdirSync(join(class1, 'ann'))
  t.throws(() => findSubmissions(class1, 'grades'), {
    name: 'SubmissionError',
    message: /ann and .*ann\.zip would both be the submission "ann"/
  })
})

t.test('where the grades go is no submission, and grades go into none', async t => {
  const place = t.testdir({
    class: { ann: { 'httpfs.py': '' }, grades: { '.h10spec': {} }, empty: {} },
    elsewhere: { old: '' }
  })
  const class1 = join(place, 'class')
  symlinkSync(class1, join(place, 'link'))
  const names = (out: string) => findSubmissions(class1, out).submissions.map(({ name }) => name)
  t.same(names(join(class1, 'grades')), ['ann', 'empty'])
  t.same(names(join(place, 'link', 'grades')), ['ann', 'empty'], 'by whatever path')
  t.same(names(join(class1, 'new')), ['ann', 'empty', 'grades'])
  t.same(names(join(class1, '.grades', 'new')), ['ann', 'empty', 'grades'])
  t.same(names(join(place, 'elsewhere')), ['ann', 'empty', 'grades'])
  for (const out of ['.', 'ann', 'ann/grades', 'grades/more', 'new/er'].map(at =>
    join(class1, at)
  )) {
    t.throws(() => names(out), { name: 'SubmissionError', message: /lies among what was/ }, out)
  }
})
