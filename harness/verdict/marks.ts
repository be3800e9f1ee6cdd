import {
  type PickleStep,
  type TestCase,
  type TestStep,
  type TestStepResult,
  TestStepResultStatus
} from '@cucumber/messages'
import type { Attempt } from './ledger.js'
import { type Outcome, outcomeOf, type Part } from './outcome.js'

/** One step or hook of a scenario and what came of it. */
export interface Mark {
  readonly testStepId: string
  /** Absent for a hook. */
  readonly step?: PickleStep
  readonly part: Part
  readonly outcome: Outcome
  readonly result: TestStepResult
}

const notRun: TestStepResult = {
  status: TestStepResultStatus.SKIPPED,
  duration: { seconds: 0, nanos: 0 }
}

// The judge's own failure comes first: it makes everything else doubtful. Whatever was seen
// outranks the steps that were skipped because of it.
const order: readonly Outcome[] = [
  'defective',
  'violated',
  'uncontrolled',
  'undecided',
  'lacking',
  'unrun',
  'held'
]

/** Every step and hook in order. Those that never began are marked as not run. */
export function marksOf(
  testCase: TestCase,
  attempt: Attempt | undefined,
  steps: readonly PickleStep[]
): Mark[] {
  const begin = testCase.testSteps.findIndex(isWritten)
  return testCase.testSteps.map((testStep, index) => {
    const step = steps.find(({ id }) => id === testStep.pickleStepId)
    const result = attempt?.results.get(testStep.id) ?? notRun
    const part = partOf(step, index < begin)
    const outcome = outcomeOf(result, part)
    return { testStepId: testStep.id, ...(step && { step }), part, outcome, result }
  })
}

/** The mark that decides: the first of the weightiest. Of no marks at all, none. */
export function decisive(marks: readonly Mark[]): Mark | undefined {
  const outcome = order.find(candidate => marks.some(mark => mark.outcome === candidate))
  return marks.find(mark => mark.outcome === outcome)
}

function isWritten(testStep: TestStep): boolean {
  return testStep.pickleStepId !== undefined
}

// A hook before the first step prepares, as a Given does; one behind the last looks at what is left.
function partOf(step: PickleStep | undefined, beforeSteps: boolean): Part {
  const prepares = step ? step.type === 'Context' : beforeSteps
  return prepares ? 'control' : 'fact'
}
