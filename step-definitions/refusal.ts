import { Then } from '@cucumber/cucumber'
import {
  expectBlameOrBareRefusal,
  expectHarmless,
  expectRefusal,
  expectRefusalOrDocument,
  expectRefusalOrNothingBut,
  expectUnderstoodOrMalformed
} from '../harness/expect/refusal.js'
import type { H10World } from './support/world.js'

Then('the request is refused', function (this: H10World) {
  expectRefusal(this.server.answer, this.server.shelf.get('document').content)
})

Then('the response blames the client, or refuses without a status line', function (this: H10World) {
  expectBlameOrBareRefusal(this.server.answer, this.server.shelf.get('document').content)
})

Then(
  'the document is all that arrives, or the request is refused',
  async function (this: H10World) {
    const { content } = this.server.shelf.get('document')
    expectRefusalOrNothingBut(await this.server.wholeAnswer(), content)
  }
)

Then('the request is refused, or the document arrives', function (this: H10World) {
  expectRefusalOrDocument(this.server.answer, this.server.shelf.get('document').content)
})

Then('the document arrives, or the request is malformed', function (this: H10World) {
  expectUnderstoodOrMalformed(this.server.answer, this.server.shelf.get('document').content)
})

Then(
  'the document arrives, or the response leads there or blames the client',
  function (this: H10World) {
    expectHarmless(this.server.answer, this.server.shelf.get('document').content)
  }
)
