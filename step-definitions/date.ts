import { Then } from '@cucumber/cucumber'
import {
  expectDateForms,
  expectDateNear,
  expectLastModified,
  expectNoAsctime,
  expectNotInFuture,
  expectPreferredForm
} from '../harness/expect/response-date.js'
import type { H10World } from './support/world.js'

Then('every date is an HTTP date', function (this: H10World) {
  expectDateForms(this.server.answer)
})

Then('every date is in the form of RFC 1123', function (this: H10World) {
  expectPreferredForm(this.server.answer)
})

Then('no date is in the form of asctime', function (this: H10World) {
  expectNoAsctime(this.server.answer)
})

Then("the Date is within ten minutes of the judge's clock", function (this: H10World) {
  expectDateNear(this.server.answer, 600)
})

Then('the Date is when the response was made, within five seconds', function (this: H10World) {
  expectDateNear(this.server.answer, 5)
})

Then('Last-Modified is when the second document was written', function (this: H10World) {
  expectLastModified(this.server.answer, this.server.shelf.get('second document').modified)
})

Then('Last-Modified, if there is one, is not later than the response', function (this: H10World) {
  expectNotInFuture(this.server.answer)
})
