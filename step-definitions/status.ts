import { Then } from '@cucumber/cucumber'
import {
  expectBlame,
  expectErrorStatus,
  expectFinalStatus,
  expectNoFailure,
  expectNotFound,
  expectSameStatus,
  expectStatus,
  expectToldSame,
  expectValidUri
} from '../harness/expect/status.js'
import type { H10World } from './support/world.js'

Then('the response has the status {status}', function (this: H10World, status: number) {
  expectStatus(this.server.answer, status)
})

Then('the response has an error status', function (this: H10World) {
  expectErrorStatus(this.server.answer)
})

Then('the response blames the client', function (this: H10World) {
  expectBlame(this.server.answer)
})

Then('the response says that nothing is found', function (this: H10World) {
  expectNotFound(this.server.answer)
})

Then('the response treats the URI as a valid one', function (this: H10World) {
  expectValidUri(this.server.answer)
})

Then('the response is no failure of the server', function (this: H10World) {
  expectNoFailure(this.server.answer)
})

Then('the status code is final', function (this: H10World) {
  expectFinalStatus(this.server.answer)
})

Then('both responses have the same status', function (this: H10World) {
  expectSameStatus(this.server.earlier, this.server.answer)
})

Then('both responses tell the same', function (this: H10World) {
  expectToldSame(this.server.earlier, this.server.answer)
})
