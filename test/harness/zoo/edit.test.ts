import t from 'tap'
import { applied, areApart, misfit } from '../../../harness/zoo/edit.js'

const edit = { in: 'reference/server/a.ts', replace: 'status: 404', with: '$& or $1' }

t.test('the text is replaced as it stands', async t => {
  t.equal(applied('return { status: 404 }\n', [edit]), 'return { $& or $1 }\n')
  t.equal(applied('a\nb\nc\n', [{ ...edit, replace: 'a\nb', with: '' }]), '\nc\n')
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
  t.throws(() => applied(twice, [edit]), /stands 2 times/)
  t.match(misfit('aaa', { ...edit, replace: 'aa' }), /2 times/, 'one that overlaps another counts')
})

t.test('edits that are apart are made in one source, in any order', async t => {
  const source = 'one two three'
  const [one, three] = [replacing('one', '1111111'), replacing('three', '3')]
  t.ok(areApart(source, one, three))
  t.equal(applied(source, [one, three]), '1111111 two 3')
  t.equal(applied(source, [three, one]), '1111111 two 3')
  t.ok(areApart(source, replacing('one', ''), replacing(' two', '')), 'side by side')
  t.notOk(areApart(source, replacing('one t', ''), replacing('two', '')), 'over each other')
  t.notOk(areApart(source, replacing('two', ''), replacing('one two three', '')), 'within')
})

function replacing(replace: string, replacement: string) {
  return { ...edit, replace, with: replacement }
}
