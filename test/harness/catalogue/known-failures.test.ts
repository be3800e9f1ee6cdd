import t from 'tap'
import { readKnownFailures } from '../../../harness/catalogue/known-failures.js'
import { formatProblem } from '../../../harness/catalogue/problem.js'

t.test('a list is read with the place of each entry', t => {
  const text = `- requirement: a.b
  reason: by design
# one scenario only
- requirement: c.d
  scenario: it works
  reason: ticket 12
`
  const { failures, problems } = read(text)
  t.same(problems, [])
  t.same(failures, [
    { requirement: 'a.b', reason: 'by design', place: { file: 'k.yaml', line: 1, column: 3 } },
    {
      requirement: 'c.d',
      scenario: 'it works',
      reason: 'ticket 12',
      place: { file: 'k.yaml', line: 4, column: 3 }
    }
  ])
  t.end()
})

t.test('what is wrong is told with file, line and column', t => {
  for (const [text, complaint] of [
    ['- requirement: a.b\n', 'k.yaml:1:3: "reason" is missing'],
    ['- requirement: a.b\n  reason: ""\n', 'k.yaml:2:11: "reason" has to be a text'],
    [
      '- requirement: a.b\n  resaon: x\n',
      'k.yaml:2:3: unknown key "resaon"; did you mean "reason"?'
    ],
    ['- requirement: a.c\n  reason: x\n', 'k.yaml:1:3: no requirement is called "a.c"'],
    ['- a.b\n', 'k.yaml:1:3: has to be a map'],
    ['a.b: x\n', 'k.yaml:1:1: has to be a list of known failures'],
    ['', 'k.yaml:1:1: has to be a list of known failures'],
    ['- {', 'k.yaml:1:'],
    [
      '- {requirement: a.b, reason: x}\n- {requirement: a.b, reason: y}\n',
      'k.yaml:2:3: "a.b" stands already above'
    ]
  ] as const)
    t.match(read(text).problems.map(formatProblem).join('\n'), complaint)
  t.end()
})

function read(text: string) {
  return readKnownFailures('k.yaml', text, ['a.b', 'c.d'])
}
