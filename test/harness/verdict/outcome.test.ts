import { TestStepResultStatus } from '@cucumber/messages'
import t from 'tap'
import { outcomeOf } from '../../../harness/verdict/outcome.js'

const duration = { seconds: 0, nanos: 0 }

t.test('a broken fact and a broken control are told apart by the step', async t => {
  t.equal(outcomeOf(thrown('Violation'), 'fact'), 'violated')
  t.equal(outcomeOf(thrown('Violation'), 'control'), 'uncontrolled')
})

t.test(
  'what a target lacks and what cannot be seen are no failures, wherever they show',
  async t => {
    for (const part of ['fact', 'control'] as const) {
      t.equal(outcomeOf(thrown('Lacking'), part), 'lacking')
      t.equal(outcomeOf(thrown('Inconclusive'), part), 'undecided')
    }
  }
)

t.test('any other exception is the judge failing', async t => {
  t.equal(outcomeOf(thrown('TypeError'), 'fact'), 'defective')
  t.equal(outcomeOf({ duration, status: TestStepResultStatus.FAILED }, 'fact'), 'defective')
})

t.test('a step that nobody wrote is the judge failing', async t => {
  for (const status of ['UNDEFINED', 'AMBIGUOUS', 'PENDING', 'UNKNOWN'] as const)
    t.equal(outcomeOf({ duration, status: TestStepResultStatus[status] }, 'fact'), 'defective')
})

t.test('a passed step held and a skipped one was not run', async t => {
  t.equal(outcomeOf({ duration, status: TestStepResultStatus.PASSED }, 'fact'), 'held')
  t.equal(outcomeOf({ duration, status: TestStepResultStatus.SKIPPED }, 'fact'), 'unrun')
})

function thrown(type: string) {
  return { duration, status: TestStepResultStatus.FAILED, exception: { type } }
}
