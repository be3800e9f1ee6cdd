import { Then, When } from '@cucumber/cucumber'
import { expectAllowed, expectDeleted, expectKept, expectPut, put } from '../harness/scene/put.js'
import type { H10World } from './support/world.js'

When('the client puts {bytes} under a new path', async function (this: H10World, body: Buffer) {
  await put(this.server, body)
})

When(
  'the client puts {bytes} and then {bytes} under one path',
  async function (this: H10World, first: Buffer, second: Buffer) {
    await put(this.server, first)
    await put(this.server, second, true)
  }
)

Then('a put that succeeded is there', async function (this: H10World) {
  await expectPut(this.server)
})

Then(
  'the second document is gone if the server says so, and there if not',
  async function (this: H10World) {
    await expectDeleted(this.server)
  }
)

Then('the document is what it was', async function (this: H10World) {
  await expectKept(this.server)
})

Then('every method that Allow lists is allowed', async function (this: H10World) {
  await expectAllowed(this.server)
})
