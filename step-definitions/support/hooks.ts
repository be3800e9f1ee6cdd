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
import { type Parameters, Targets } from './targets.js'
import { H10World } from './world.js'

// Every wait has its own deadline. This one only ends a step that the judge itself got stuck in:
// the longest step waits for a target five times, with a patience of at most a minute.
const STUCK = 300_000

/** What the hooks hand on from the first scenario of a run to its end. */
const run: { targets?: Targets } = {}

setWorldConstructor(H10World)
setDefaultTimeout(STUCK)
setDefinitionFunctionWrapper(showingEvidence)

BeforeAll(function () {
  run.targets = new Targets(this.parameters as Parameters)
})

Before(function (this: H10World, { pickle }) {
  if (run.targets) this.open(run.targets, `${pickle.uri}: ${pickle.name}`)
})

After(async function (this: H10World, { result }) {
  await this.settle()
  if (result?.status === Status.PASSED) this.accountForDeath()
})

AfterAll(async () => {
  await run.targets?.stop()
})

type Code = (this: H10World, ...values: unknown[]) => unknown

function showingEvidence(code: Code): Code {
  return async function (...values) {
    try {
      return await code.apply(this, values)
    } catch (error) {
      if (error instanceof Violation) this.show(evidenceAttachment(error.evidence))
      throw error
    }
  }
}
