import t from 'tap'
import { diagnosisText } from '../../../../harness/cli/text/diagnosis.js'
import { painter } from '../../../../harness/cli/text/paint.js'
import type { Check } from '../../../../harness/doctor/check.js'

const plain = painter(false)
const place = {
  file: 'h10spec.yaml',
  lineOf: ([key = '']: readonly string[]) => ({ line: 7, isThere: key === 'start' })
}
const finding: Check = {
  step: 'starts',
  outcome: 'finding',
  told: 'it ended\nusage: x',
  advice: { key: ['start'], how: 'mend it' }
}

t.test('a step is a line, and below it stands what the program wrote', async t => {
  const checks: Check[] = [{ step: 'builds', outcome: 'well', told: 'make' }, finding]
  const lines = diagnosisText(checks, place, plain).split('\n')
  t.same(lines.slice(0, 3), [
    'works    builds    make',
    'FINDING  starts    it ended',
    '                   usage: x'
  ])
})

for (const [what, key, from, line] of [
  ['that is there', 'start', place, 'h10spec.yaml:7: start: mend it'],
  ['that is missing', 'stdin', place, 'h10spec.yaml:7: there is no stdin; mend it'],
  ['of no file', 'start', undefined, 'start: mend it']
] as const) {
  t.test(`the advice names a line ${what}`, async t => {
    const checks = [{ ...finding, advice: { key: [key], how: 'mend it' } }]
    t.equal(diagnosisText(checks, from, plain).trimEnd().split('\n').at(-1)?.trim(), line)
  })
}
