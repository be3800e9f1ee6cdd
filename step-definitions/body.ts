import { Then } from '@cucumber/cucumber'
import {
  expectBodyOrZero,
  expectLengthOfBody,
  expectNoBody,
  expectStatedLength,
  expectWholeResponse
} from '../harness/expect/body-length.js'
import { expectBodyStart } from '../harness/expect/document.js'
import {
  expectExplanation,
  expectForbiddenExplained,
  expectMessage
} from '../harness/expect/explanation.js'
import {
  expectMediaType,
  expectOnePart,
  expectType,
  expectTypeOfBody
} from '../harness/expect/media-type.js'
import type { H10World } from './support/world.js'

Then('the body begins as the second document does', function (this: H10World) {
  expectBodyStart(this.server.answer, this.server.shelf.get('second document').content)
})

Then('the body is as long as Content-Length says', async function (this: H10World) {
  expectLengthOfBody(await this.server.wholeAnswer())
})

Then('the response has a body, or a Content-Length of zero', async function (this: H10World) {
  expectBodyOrZero(await this.server.wholeAnswer())
})

Then('a whole response arrives', function (this: H10World) {
  expectWholeResponse(this.server.answer)
})

Then('nothing follows the head', async function (this: H10World) {
  expectNoBody(await this.server.wholeAnswer())
})

Then(
  'the field Content-Length, if there is one, is the length of what GET sent',
  function (this: H10World) {
    expectStatedLength(this.server.answer, this.server.earlier.response.body.length)
  }
)

Then('a body comes with its type', function (this: H10World) {
  expectTypeOfBody(this.server.answer)
})

Then('the field Content-Type, if there is one, holds a media type', function (this: H10World) {
  expectMediaType(this.server.answer)
})

Then('the body is not multipart', function (this: H10World) {
  expectOnePart(this.server.answer)
})

Then('the body is of the type {string}', function (this: H10World, type: string) {
  expectType(this.server.answer, type)
})

Then('the error is explained in the body', function (this: H10World) {
  expectExplanation(this.server.answer)
})

Then('a 403 has a body', async function (this: H10World) {
  expectForbiddenExplained(await this.server.wholeAnswer())
})

Then('the error is explained in readable text', function (this: H10World) {
  expectMessage(this.server.answer)
})
