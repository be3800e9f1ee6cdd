import { Then } from '@cucumber/cucumber'
import { expectAlone, expectDelivered } from '../harness/expect/printed-body.js'
import type { H10World } from './support/world.js'

Then('the client prints the body', function (this: H10World) {
  this.grade(expectDelivered(this.client.visit))
})

Then(
  'the client prints the first {int} octets of the body',
  function (this: H10World, count: number) {
    const { visit } = this.client
    this.grade(expectDelivered(visit, visit.body.subarray(0, count)))
  }
)

Then('the client prints the body alone', function (this: H10World) {
  this.grade(expectAlone(this.client.visit))
})

Then('the client prints the list of choices or the preferred document', function (this: H10World) {
  this.grade(expectDelivered(this.client.visit))
})
