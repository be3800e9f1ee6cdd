import { Then, When } from '@cucumber/cucumber'
import {
  expectHeadFirst,
  expectNoHead,
  expectPrintedFields,
  expectStatusLine
} from '../harness/expect/printed-head.js'
import { postAndTell, receiveTelling } from '../harness/scene/client-telling.js'
import type { H10World } from './support/world.js'

When('the client receives a telling head', async function (this: H10World) {
  await receiveTelling(this.client, 200)
})

When(
  'the client gets the status {status} with -v',
  async function (this: H10World, status: number) {
    await receiveTelling(this.client, status, { verbose: true })
  }
)

When('the client posts and receives a telling head', async function (this: H10World) {
  await postAndTell(this.client, 200)
})

When(
  'the client posts and receives the status {status}',
  async function (this: H10World, status: number) {
    await postAndTell(this.client, status)
  }
)

When('the client posts with -v', async function (this: H10World) {
  await postAndTell(this.client, 200, { verbose: true })
})

Then('the client prints the whole status line', function (this: H10World) {
  expectStatusLine(this.client.visit, this.client.telling)
})

Then('the client prints every header field', function (this: H10World) {
  expectPrintedFields(this.client.visit, this.client.telling)
})

Then('the client prints the head before the body', function (this: H10World) {
  expectHeadFirst(this.client.visit, this.client.telling)
})

Then('the client prints nothing of the head', function (this: H10World) {
  expectNoHead(this.client.visit, this.client.telling)
})
