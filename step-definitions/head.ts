import { Then } from '@cucumber/cucumber'
import { expectSameFields } from '../harness/expect/head-response.js'
import { expectUnconditional } from '../harness/scene/condition.js'
import type { H10World } from './support/world.js'

Then('both responses have the same fields about the resource', function (this: H10World) {
  expectSameFields(this.server.earlier, this.server.answer)
})

Then(
  'the response has the status 200, or 304 as later standards have it',
  function (this: H10World) {
    expectUnconditional(this.server)
  }
)
