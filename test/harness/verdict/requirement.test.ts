import t from 'tap'
import type { Requirement } from '../../../harness/catalogue/requirement.js'
import { requirementResult } from '../../../harness/verdict/requirement.js'

const place = { file: 'features/server/head.yaml', line: 1, column: 1 }
const requirement: Requirement = {
  id: 'head.length',
  title: 'The length is the same as for GET',
  suite: 'server',
  topic: 'head',
  level: 'should',
  source: 'RFC 1945 §8.2',
  covers: [],
  place
}

t.test('what explains a requirement goes with it', t => {
  const explanation = { why: 'Links are checked with it.', example: '> HEAD / HTTP/1.0\n' }
  t.same(requirementResult({ ...requirement, ...explanation }, []).explanation, explanation)
  t.notOk('explanation' in requirementResult(requirement, []), 'nothing is said of nothing')
  t.end()
})
