import { mkdirSync } from 'node:fs'
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
  const { submissions, ignored } = findSubmissions(class1)
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
  t.throws(() => findSubmissions(class1), {
    name: 'SubmissionError',
    message: /ann and .*ann\.zip would both be the submission "ann"/
  })
})
