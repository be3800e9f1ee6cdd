import { Then, When } from '@cucumber/cucumber'
import { expectAbsent } from '../harness/expect/document.js'
import {
  expectNotTaken,
  expectRefusedOrUploaded,
  sendEmptyLines,
  uploadInChunks,
  uploadWithLength,
  uploadWithLengthAndEnd
} from '../harness/scene/framing.js'
import type { H10World } from './support/world.js'

When(
  'the client posts a file {bytes} with the length in {bytes}',
  async function (this: H10World, content: Buffer, field: Buffer) {
    await uploadWithLength(this.server, content, field)
  }
)

When(
  'the client posts a file {bytes} with the length in {bytes} and ends',
  async function (this: H10World, content: Buffer, field: Buffer) {
    await uploadWithLengthAndEnd(this.server, content, field)
  }
)

When('the client posts a file in chunks', async function (this: H10World) {
  await uploadInChunks(this.server)
})

When('the client sends {int} empty lines and ends', async function (this: H10World, count: number) {
  await sendEmptyLines(this.server, count)
})

Then(
  'the post is refused, or the server holds the posted file, octet for octet',
  async function (this: H10World) {
    await expectRefusedOrUploaded(this.server)
  }
)

Then('the post is not taken for a whole one', function (this: H10World) {
  expectNotTaken(this.server)
})

Then('the document does not arrive', async function (this: H10World) {
  const { content } = this.server.shelf.get('document')
  expectAbsent(await this.server.wholeAnswer(), content)
})
