import { Given, Then } from '@cucumber/cucumber'
import { expectNoBody } from '../harness/expect/body-length.js'
import { expectNoDescription } from '../harness/expect/head-response.js'
import { expectConditionOrMalformed, expectDocumentOrCondition } from '../harness/expect/refusal.js'
import { expectNoField } from '../harness/expect/response-field.js'
import { confirmCondition, expectNotModified } from '../harness/scene/condition.js'
import { publishDated } from '../harness/scene/publish.js'
import type { H10World } from './support/world.js'

Given('a condition that holds', async function (this: H10World) {
  await confirmCondition(this.server)
})

Given('a dated document and a condition on it that holds', async function (this: H10World) {
  await publishDated(this.server)
  await confirmCondition(this.server)
})

Then('the condition holds, or the request is malformed', function (this: H10World) {
  expectConditionOrMalformed(this.server.answer)
})

Then('the document arrives, or the condition holds', function (this: H10World) {
  expectDocumentOrCondition(this.server.answer, this.server.shelf.get('document').content)
})

Then('nothing follows the head of the 304', async function (this: H10World) {
  expectNoBody(expectNotModified(await this.server.wholeAnswer()))
})

Then('the 304 describes no body', function (this: H10World) {
  expectNoDescription(expectNotModified(this.server.answer))
})

Then('the 304 states no length', function (this: H10World) {
  expectNoField(expectNotModified(this.server.answer), 'Content-Length')
})
