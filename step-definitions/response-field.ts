import { Then } from '@cucumber/cucumber'
import { expectRegisteredCharset, expectTextOfCharset } from '../harness/expect/charset.js'
import {
  expectFieldForm,
  expectLineEnds,
  expectNoControls,
  expectOneSpace,
  expectUnfolded
} from '../harness/expect/field-form.js'
import { expectMimeForm } from '../harness/expect/mime.js'
import {
  expectDisposition,
  expectField,
  expectLanguages,
  expectLengthDigits,
  expectMethods,
  expectNoField,
  expectNoInjection,
  expectNoRepetition,
  expectOneMimeVersion,
  expectProducts
} from '../harness/expect/response-field.js'
import type { H10World } from './support/world.js'

Then('every header line is a field', function (this: H10World) {
  expectFieldForm(this.server.answer)
})

Then('every line of the head ends with CRLF', function (this: H10World) {
  expectLineEnds(this.server.answer)
})

Then('no header line begins with white space', function (this: H10World) {
  expectUnfolded(this.server.answer)
})

Then('every field has one space after its colon', function (this: H10World) {
  expectOneSpace(this.server.answer)
})

Then('no value of a field holds a control character', function (this: H10World) {
  expectNoControls(this.server.answer)
})

Then('no field that holds a single value is repeated', function (this: H10World) {
  expectNoRepetition(this.server.answer)
})

Then('the response has a field {string}', function (this: H10World, name: string) {
  expectField(this.server.answer, name)
})

Then('the response has no field {string}', function (this: H10World, name: string) {
  expectNoField(this.server.answer, name)
})

Then('the charset, if one is named, has a registered name', function (this: H10World) {
  expectRegisteredCharset(this.server.answer)
})

Then('the text is one of the charset that is named, if one is', async function (this: H10World) {
  expectTextOfCharset(await this.server.wholeAnswer())
})

Then('no line of the head opens with {string}', function (this: H10World, name: string) {
  expectNoInjection(this.server.answer, name)
})

Then('the field Server, if there is one, holds products and comments', function (this: H10World) {
  expectProducts(this.server.answer)
})

Then('the field Allow, if there is one, lists at least one method', function (this: H10World) {
  expectMethods(this.server.answer)
})

Then('the field Content-Language, if there is one, lists languages', function (this: H10World) {
  expectLanguages(this.server.answer)
})

Then('MIME-Version stands once at most', function (this: H10World) {
  expectOneMimeVersion(this.server.answer)
})

Then('a response that claims to be MIME has its form', function (this: H10World) {
  expectMimeForm(this.server.answer)
})

Then('the field Content-Length, if there is one, holds digits alone', function (this: H10World) {
  expectLengthDigits(this.server.answer)
})

Then('the field Content-Disposition says inline or attachment', function (this: H10World) {
  expectDisposition(this.server.answer)
})
