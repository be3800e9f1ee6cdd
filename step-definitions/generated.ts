import { Then, When } from '@cucumber/cucumber'
import { expectDocument } from '../harness/expect/document.js'
import { expectCompared, expectHeadAlone, expectTaken } from '../harness/expect/drawn.js'
import {
  expectRefusal,
  expectRefusalOrNothingBut,
  expectUnderstoodOrMalformed
} from '../harness/expect/refusal.js'
import { type Drawable, judgeDrawn, postedFile } from '../harness/scene/generated.js'
import type { H10World } from './support/world.js'

When(
  'the client draws {int} requests {drawable}',
  function (this: H10World, count: number, kind: Drawable) {
    this.server.drawing = { kind, count }
  }
)

Then('each of them brings the document', async function (this: H10World) {
  await judgeDrawn(this.server, expectDocument)
})

Then('each of them brings the document, or is malformed', async function (this: H10World) {
  await judgeDrawn(this.server, expectUnderstoodOrMalformed)
})

Then('each of them brings the head alone', async function (this: H10World) {
  await judgeDrawn(this.server, expectHeadAlone)
})

Then(
  'each of them brings the document, or 304 if its date allows',
  async function (this: H10World) {
    const { modified = new Date() } = this.server.shelf.get('document')
    await judgeDrawn(this.server, (observed, content) =>
      expectCompared(observed, content, modified)
    )
  }
)

Then('each of them brings the document alone, or is refused', async function (this: H10World) {
  await judgeDrawn(this.server, expectRefusalOrNothingBut)
})

Then('each of them is taken', async function (this: H10World) {
  await judgeDrawn(this.server, observed => expectTaken(observed, postedFile(this.server)))
})

Then('each of them is refused', async function (this: H10World) {
  await judgeDrawn(this.server, expectRefusal)
})
