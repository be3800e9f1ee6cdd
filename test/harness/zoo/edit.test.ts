import t from 'tap'
import { applied, misfit } from '../../../harness/zoo/edit.js'

const edit = { in: 'reference/server/a.ts', replace: 'status: 404', with: '$& or $1' }

t.test('the text is replaced as it stands', async t => {
  t.equal(applied('return { status: 404 }\n', edit), 'return { $& or $1 }\n')
  t.equal(applied('a\nb\nc\n', { ...edit, replace: 'a\nb', with: '' }), '\nc\n')
})

t.test('what does not stand there exactly once cannot be replaced', async t => {
  t.equal(misfit('status: 404', edit), undefined)
  t.equal(
    misfit('status: 200', edit),
    'the text to replace does not stand in reference/server/a.ts'
  )
  const twice = 'status: 404\n\nstatus: 404\n'
  t.equal(
    misfit(twice, edit),
    'the text to replace stands 2 times in reference/server/a.ts: lines 1, 3'
  )
  t.throws(() => applied(twice, edit), /stands 2 times/)
  t.match(misfit('aaa', { ...edit, replace: 'aa' }), /2 times/, 'one that overlaps another counts')
})
