import { Then } from '@cucumber/cucumber'
import {
  expectField,
  expectFields,
  expectLineEnds,
  expectNoControls,
  expectNoField,
  expectNoRepetition,
  expectOneSpace,
  expectUnfolded,
  expectWellFormed
} from '../harness/expect/sent-fields.js'
import { expectProducts, expectSentType } from '../harness/expect/sent-values.js'
import type { H10World } from './support/world.js'

Then('each header line is a name, a colon and a value', function (this: H10World) {
  expectWellFormed(this.client.visit)
})

Then('each line of the head ends in CR LF', function (this: H10World) {
  expectLineEnds(this.client.visit)
})

Then('one space follows the colon of each header line', function (this: H10World) {
  expectOneSpace(this.client.visit)
})

Then('no header line is folded', function (this: H10World) {
  expectUnfolded(this.client.visit)
})

Then('no field that holds one value is repeated', function (this: H10World) {
  expectNoRepetition(this.client.visit)
})

Then('no field value holds a control character', function (this: H10World) {
  expectNoControls(this.client.visit)
})

Then('the request has the field {string}', function (this: H10World, name: string) {
  expectField(this.client.visit, name)
})

Then('the request has no field {string}', function (this: H10World, name: string) {
  expectNoField(this.client.visit, name)
})

Then('the request carries the fields that were given', function (this: H10World) {
  expectFields(this.client.visit, this.client.fields)
})

Then('the User-Agent is made of products and comments', function (this: H10World) {
  expectProducts(this.client.visit)
})

Then('the media type of the request is well formed', function (this: H10World) {
  expectSentType(this.client.visit)
})
