import { randomUUID } from 'node:crypto'
import {
  After,
  AfterAll,
  Before,
  BeforeAll,
  Status,
  setDefaultTimeout,
  setDefinitionFunctionWrapper,
  setWorldConstructor
} from '@cucumber/cucumber'
import { Violation } from '../../harness/expect/outcome.js'
import { evidenceAttachment } from '../../harness/scene/attachment.js'
import { SpoiltFiles } from '../../harness/target/shared-files.js'
import { type Parameters, Targets } from './targets.js'
import { H10World } from './world.js'

// Every wait has its own deadline. This one only ends a step that the judge itself got stuck in:
// the longest step waits for a target five times, with a patience of at most a minute.
const STUCK = 300_000

/** The targets of each lane that is under way, by a name of its own. */
const lanes = new Map<string, Targets>()

setWorldConstructor(H10World)
setDefaultTimeout(STUCK)
setDefinitionFunctionWrapper(showingEvidence)

// What is written here every World of the lane, which has a copy of the parameters, can read.
BeforeAll(function () {
  const lane = randomUUID()
  Object.assign(this.parameters, { lane })
  lanes.set(lane, new Targets(this.parameters as Parameters))
})

Before(function (this: H10World, { pickle }) {
  const targets = lanes.get(this.parameters.lane ?? '')
  if (targets) this.open(targets, `${pickle.uri}: ${pickle.name}`)
})

After(async function (this: H10World, { result }) {
  await this.settle()
  if (result?.status === Status.PASSED) this.accountForDeath()
})

AfterAll(async function () {
  const { lane = '' } = this.parameters as Parameters
  await lanes.get(lane)?.stop()
  lanes.delete(lane)
})

type Code = (this: H10World, ...values: unknown[]) => unknown

function showingEvidence(code: Code): Code {
  return async function (...values) {
    try {
      return await code.apply(this, values)
    } catch (caught) {
      const error = caught instanceof SpoiltFiles ? spoilt(caught) : caught
      if (error instanceof Violation) this.show(evidenceAttachment(error.evidence))
      if (error instanceof Violation && error.grade) this.grade(error.grade)
      throw error
    }
  }
}

function spoilt({ message }: SpoiltFiles): Violation {
  return new Violation({ expected: 'files that the judge can write and read', actual: message })
}
