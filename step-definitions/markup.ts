import { Then } from '@cucumber/cucumber'
import { expectInert, expectNameEscaped, expectNoMarkup } from '../harness/expect/markup.js'
import { nameOf } from '../harness/scene/files.js'
import type { H10World } from './support/world.js'

Then('the markup of the path is no part of a page', function (this: H10World) {
  expectNoMarkup(this.server.answer, `<script>${this.server.shelf.unknown}`)
})

Then('the name of the second document is no markup in a page', function (this: H10World) {
  expectNameEscaped(this.server.answer, nameOf(this.server, 'second document'))
})

Then('the body is labelled as nothing that a browser runs', function (this: H10World) {
  expectInert(this.server.answer)
})
