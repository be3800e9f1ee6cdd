import t from 'tap'
import { gradeScales } from '../../../harness/verdict/result.js'
import { keepingOf, likenessOf } from '../../../harness/wire/likeness.js'

const content = Buffer.from('one two')

for (const [grade, stored] of [
  ['exact', 'one two'],
  ['longer', 'one two three'],
  ['longer', '{"body": "one two"}'],
  ['truncated', 'one'],
  ['truncated', ''],
  ['different', 'one\ntwo'],
  ['missing', undefined]
] as const) {
  t.test(`a stored file is ${grade}: ${stored}`, async t => {
    t.equal(keepingOf(stored === undefined ? stored : Buffer.from(stored), content), grade)
    t.ok(gradeScales['stored file'].includes(grade))
  })
}

for (const printed of [
  '{"data": "one\\u0020two"}',
  "b'one\\x20two\\n'",
  'one%20two',
  'b25lIHR3bw==',
  'one  two',
  'one\r\ntwo'
]) {
  t.test(`what is printed in another form is transformed: ${printed}`, async t => {
    t.equal(likenessOf(Buffer.from(printed), content), 'transformed')
  })
}

t.test('a body without a letter cannot be told in another form', async t => {
  t.equal(likenessOf(Buffer.from('x'), Buffer.from([0, 255])), 'absent')
})
