import t from 'tap'
import { gradeOf } from '../../../harness/doctor/grade.js'

const expected = 'a "longword" & another'

for (const [got, grade] of [
  [expected, 'exact'],
  [`${expected}\n`, 'with a newline behind it'],
  [`${expected}\r\n`, 'with a newline behind it'],
  [`${expected}\n\n`, 'with more around it'],
  [`Welcome!\n${expected}`, 'with more around it'],
  ['a "long', 'cut short'],
  [JSON.stringify(expected), 'transformed'],
  ['a &quot;longword&quot; &amp; another', 'transformed'],
  ['', 'absent'],
  ['longword', 'absent'],
  ['something else', 'absent']
] as const) {
  t.test(`${JSON.stringify(got)} is ${grade}`, async t => {
    t.equal(gradeOf(Buffer.from(expected), Buffer.from(got)), grade)
  })
}

t.test('nothing was expected, and nothing came', async t => {
  t.equal(gradeOf(Buffer.alloc(0), Buffer.alloc(0)), 'exact')
})
