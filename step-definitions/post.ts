import { Given, Then, When } from '@cucumber/cucumber'
import { expectNoComplaintAboutLength, expectSuccess } from '../harness/expect/status.js'
import type { CutName } from '../harness/scene/cut.js'
import {
  acceptPost,
  expectCreationReported,
  post,
  postAndLineEnd,
  postCut,
  postWithLength,
  sendUnwelcome
} from '../harness/scene/post.js'
import type { H10World } from './support/world.js'

Given('the server accepts a post', async function (this: H10World) {
  await acceptPost(this.server)
})

When('the client posts {bytes}', async function (this: H10World, body: Buffer) {
  await post(this.server, body)
})

When(
  'the client posts {bytes} with the field {bytes}',
  async function (this: H10World, body: Buffer, field: Buffer) {
    await post(this.server, body, field)
  }
)

When(
  'the client posts {bytes} with the length in {bytes}',
  async function (this: H10World, body: Buffer, field: Buffer) {
    await postWithLength(this.server, body, field)
  }
)

When('the client posts {bytes} without a length', async function (this: H10World, body: Buffer) {
  await postWithLength(this.server, body)
})

When('the client posts {bytes} and a line end', async function (this: H10World, body: Buffer) {
  await postAndLineEnd(this.server, body)
})

When('the client sends the post {cut}', async function (this: H10World, cut: CutName) {
  await postCut(this.server, cut)
})

When('the client sends a million octets with an unknown method', async function (this: H10World) {
  await sendUnwelcome(this.server)
})

Then('the post is accepted', function (this: H10World) {
  expectSuccess(this.server.answer)
})

Then('the response does not complain about the length', function (this: H10World) {
  expectNoComplaintAboutLength(this.server.answer)
})

Then(
  'a resource that was created is reported with 201 and a body',
  async function (this: H10World) {
    await expectCreationReported(this.server)
  }
)
