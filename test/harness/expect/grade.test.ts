import t from 'tap'
import { downTo, expectGrade } from '../../../harness/expect/grade.js'

t.test('the requirement decides which grade passes, and the grade is told either way', async t => {
  const evidence = () => ({ expected: 'all', actual: 'a part' })
  const passes = downTo('stdout', 'contained')
  t.same(passes, ['exact', 'exact and a newline', 'contained'])
  const record = expectGrade('stdout', 'contained', passes, evidence)
  t.same(record, { what: 'stdout', seen: 'contained', passes })
  t.throws(() => expectGrade('stdout', 'absent', passes, evidence), {
    name: 'Violation',
    grade: { what: 'stdout', seen: 'absent', passes },
    evidence: evidence()
  })
})
