import { Then } from '@cucumber/cucumber'
import { expectInert, expectNoMarkup } from '../harness/expect/markup.js'
import type { H10World } from './support/world.js'

Then('the markup of the path is no part of a page', function (this: H10World) {
  expectNoMarkup(this.server.answer, `<script>${this.server.shelf.unknown}`)
})

Then('the body is labelled as nothing that a browser runs', function (this: H10World) {
  expectInert(this.server.answer)
})
