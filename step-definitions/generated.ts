import { Then, When } from '@cucumber/cucumber'
import { expectDocument } from '../harness/expect/document.js'
import { expectRefusal, expectUnderstoodOrMalformed } from '../harness/expect/refusal.js'
import { type Drawable, judgeDrawn } from '../harness/scene/generated.js'
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

Then('each of them is refused', async function (this: H10World) {
  await judgeDrawn(this.server, expectRefusal)
})
